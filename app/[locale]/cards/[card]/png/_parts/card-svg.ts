import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { imprintOf } from "@/app/_public/picture/imprint-of";
import { type CardFormat, cardPicture } from "@/components/pictures/card-picture";
import type { Imprint } from "@/components/pictures/imprint";
import { isChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { chartPath } from "@/domain/charts/chart-path";
import type { Edition } from "@/domain/view/edition";
import type { Locale } from "@/messages/locale";

/** Returns the card of a chart, of the first screen or of the site as an SVG with the address of its page. */
export function cardSvg(name: CardName, context: ChartContext, edition: Edition, format: CardFormat): string {
  return cardPicture(cardOf(name, context), cardImprint(name, context.locale, edition), format);
}

export function cardImprint(name: CardName, locale: Locale, edition: Edition): Imprint {
  if (name === "dashboard" || name === "site") return imprintOf(edition, locale, `/${locale}`);
  return imprintOf(edition, locale, isChartName(name) ? chartPath(locale, name) : `/${locale}/${name}`);
}
