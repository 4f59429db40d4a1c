import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { cardWords } from "@/components/pictures/card-picture";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";
import type { DescribedPage } from "./metadata-of";

type Card = Required<Pick<DescribedPage, "card" | "cardQuery" | "cardWords">>;

/**
 * Returns a page's card for `metadataOf`: its address, and its text, which can differ from the page's sentence. The
 * address of a chart's card has the chart's choices.
 */
export function describedCard(name: CardName, context: ChartContext, choices: Choices = {}): Card {
  const card = name.startsWith("counts/") ? `/${name}.png` : `/cards/${name}.png`;
  return { card, cardQuery: choices, cardWords: cardWords(cardOf(name, context, choices)) };
}
