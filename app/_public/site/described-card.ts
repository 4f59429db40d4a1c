import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { cardWords } from "@/components/pictures/card-picture";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";

/** Returns a page's card for `metadataOf`: its name and its text, which can differ from the page's sentence. */
export function describedCard(
  name: CardName,
  context: ChartContext,
  choices: Choices = {},
): { card: string; cardWords: string } {
  return { card: name, cardWords: cardWords(cardOf(name, context, choices)) };
}
