import { chartLabels } from "@/app/_public/charts/chart-texts";
import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { imprintOf } from "@/app/_public/picture/imprint-of";
import { pictureSheet } from "@/app/_public/picture/picture-sheet";
import { type Card, type CardFormat, cardPicture } from "@/components/pictures/card-picture";
import type { Imprint } from "@/components/pictures/imprint";
import { landscapePicture } from "@/components/pictures/landscape-picture";
import { isChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { chartPath } from "@/domain/charts/chart-path";
import type { Choices } from "@/domain/charts/entry";
import type { Edition } from "@/domain/view/edition";
import type { Locale } from "@/messages/locale";

/** What a card shows and where it comes from: its name, its choices, the view, and its format. */
export type CardRequest = {
  name: CardName;
  choices?: Choices;
  context: ChartContext;
  edition: Edition;
  format: CardFormat;
};

/** Returns the card of a chart, of the first screen or of the site as an SVG with the address of its page. */
export function cardSvg({ name, choices = {}, context, edition, format }: CardRequest): string {
  return drawCard(cardOf(name, context, choices), cardImprint(name, context.locale, edition, choices), format);
}

/** Draws a card. In the landscape format, a chart fills it. */
export function drawCard(card: Card, imprint: Imprint, format: CardFormat): string {
  return format === "landscape" && card.chart
    ? landscapePicture(card.chart, imprint, chartLabels(card.locale), pictureSheet())
    : cardPicture(card, imprint, format, pictureSheet());
}

export function cardImprint(name: CardName, locale: Locale, edition: Edition, choices: Choices): Imprint {
  if (name === "dashboard" || name === "site") return imprintOf(edition, locale, `/${locale}`, choices);
  return imprintOf(edition, locale, isChartName(name) ? chartPath(locale, name) : `/${locale}/${name}`, choices);
}
