import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { imprintOf } from "@/app/_public/picture/imprint-of";
import { pictureSheet } from "@/app/_public/picture/picture-sheet";
import { type CardFormat, cardPicture } from "@/components/pictures/card-picture";
import type { Imprint } from "@/components/pictures/imprint";
import type { ChartContext } from "@/domain/charts/chart-context";
import { chartPath } from "@/domain/charts/chart-path";
import type { Edition } from "@/domain/view/edition";
import type { Locale } from "@/messages/locale";

/** Returns the card of a chart, of the first screen or of the site as an SVG with the address of its page. */
export function cardSvg(name: CardName, context: ChartContext, edition: Edition, format: CardFormat): string {
  return cardPicture(cardOf(name, context), cardImprint(name, context.locale, edition), format, pictureSheet());
}

export function cardImprint(name: CardName, locale: Locale, edition: Edition): Imprint {
  const path = name === "dashboard" || name === "site" ? `/${locale}` : chartPath(locale, name);
  return imprintOf(edition, locale, path);
}
