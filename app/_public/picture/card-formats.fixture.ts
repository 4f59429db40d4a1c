import { type CardFormat, cardFormats } from "@/components/pictures/card-picture";
import { isChartName } from "@/domain/charts/catalogue";
import type { CardName } from "./card-of";

/** Returns the formats in which a card has an address. Only charts have a landscape card. */
export function formatsOf(name: CardName): CardFormat[] {
  const formats = Object.keys(cardFormats) as CardFormat[];
  return formats.filter((format) => format !== "landscape" || isChartName(name));
}
