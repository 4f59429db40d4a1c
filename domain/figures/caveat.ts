import { stocks } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Figure } from "./figure";

/**
 * Returns the public note of a figure if it changes what the figure means: the publisher contradicted the figure, or
 * gave the start of its window in words at most. It is then part of the figure's sentence. Otherwise "".
 */
export function caveatOf(figure: Figure, locale: Locale): string {
  return changesMeaning(figure) ? figure.note[locale] : "";
}

/** Returns the public note of a figure if its sentence does not contain it already; otherwise "". */
export function noteBeside(figure: Figure, locale: Locale): string {
  return changesMeaning(figure) ? "" : figure.note[locale];
}

function changesMeaning({ standing, measure, since }: Figure): boolean {
  return standing === "contradicted" || (since === null && !stocks.includes(measure));
}
