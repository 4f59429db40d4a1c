import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { pictureSheet } from "@/app/_public/picture/picture-sheet";
import { pngOf } from "@/app/_public/picture/png-of";
import { type CardFormat, cardPicture } from "@/components/pictures/card-picture";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Edition } from "@/domain/view/edition";
import { cardImprint } from "./card-svg";

/** Largest image that messengers show at once on a slow network, in bytes. */
export const cardLimit = 60 * 1024;

/**
 * Returns the card as a PNG of at most `cardLimit` bytes, whatever the size of the ledger. If it is too large, tries
 * fewer colours; then no chart, because only the chart grows with the ledger; finally the card of the site.
 */
export async function cardPng(
  name: CardName,
  context: ChartContext,
  edition: Edition,
  format: CardFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const imprint = cardImprint(name, context.locale, edition);
  const card = cardOf(name, context);
  const drawn = (each: typeof card, colours?: number) =>
    pngOf(cardPicture(each, imprint, format, pictureSheet()), { colours });
  for (const attempt of [() => drawn(card), () => drawn(card, 12), () => drawn({ ...card, chart: null }, 12)]) {
    const png = await attempt();
    if (png.byteLength <= cardLimit) return png;
  }
  return drawn(cardOf("site", context), 12);
}
