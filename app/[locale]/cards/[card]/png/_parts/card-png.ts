import { cardOf } from "@/app/_public/picture/card-of";
import { pngOf } from "@/app/_public/picture/png-of";
import { type CardRequest, cardImprint, drawCard } from "./card-svg";

/** Largest image that messengers show at once on a slow network, in bytes. */
export const cardLimit = 60 * 1024;

/**
 * Returns the card as a PNG of at most `cardLimit` bytes, whatever the size of the ledger. If it is too large, tries
 * fewer colours; then no chart, because only the chart grows with the ledger; finally the card of the site.
 */
export async function cardPng(request: CardRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { name, context, edition, format, choices = {} } = request;
  const imprint = cardImprint(name, context.locale, edition, choices);
  const card = cardOf(name, context, choices);
  const drawn = (each: typeof card, colours?: number) => pngOf(drawCard(each, imprint, format), { colours });
  for (const attempt of [() => drawn(card), () => drawn(card, 12), () => drawn({ ...card, chart: null }, 12)]) {
    const png = await attempt();
    if (png.byteLength <= cardLimit) return png;
  }
  return drawn(cardOf("site", context), 12);
}
