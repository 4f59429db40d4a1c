import { type CardName, cardOf } from "@/app/_public/picture/card-of";
import { cardWords } from "@/components/pictures/card-picture";
import type { ChartContext } from "@/domain/charts/chart-context";

/** A page's card for `metadataOf`: its name and what it says, which need not be the page's own sentence. */
export function describedCard(name: CardName, context: ChartContext): { card: string; cardWords: string } {
  return { card: name, cardWords: cardWords(cardOf(name, context)) };
}
