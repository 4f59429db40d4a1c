import type { CardFormat } from "@/components/pictures/card-picture";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";
import { address } from "./address";

/** Returns the address of the card with this name (`CardName`). A chart's card shows its choices; an earlier view keeps its head. */
export function cardPath(
  name: string,
  { locale, view }: Pick<ChartContext, "locale" | "view">,
  choices: Choices = {},
  format: CardFormat = "wide",
): string {
  const end = format === "wide" ? "" : `.${format}`;
  return address(locale, `/cards/${name}${end}.png`, view, choices);
}

/** Returns name and format of a card from the last part of its path: `gender.square`. */
export function parseCardPath(part: string): { name: string; format: CardFormat } {
  const [name = "", end = "wide"] = part.split(".");
  return { name, format: end === "square" || end === "landscape" ? end : "wide" };
}
