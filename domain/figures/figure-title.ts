import type { Locale } from "@/messages/locale";
import type { Figure } from "./figure";
import { sentenceOf } from "./sentence";

/** Returns the title of a figure's page, feed entry and link preview: its sentence without the full stop. */
export function figureTitle(figure: Figure, locale: Locale): string {
  return asTitle(sentenceOf(figure, locale));
}

/** Returns a sentence without its full stop. */
export function asTitle(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
