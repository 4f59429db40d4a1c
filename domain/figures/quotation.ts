import { outletWords } from "@/domain/wording/source-words";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { Figure } from "./figure";
import { sentenceOf } from "./sentence";

/** Returns a figure as one text to paste: its sentence, its source and the address of its page. */
export function quotationOf(figure: Figure, address: string, locale: Locale): string {
  const t = translator(locale);
  const source = figure.source ? outletWords(figure.source, locale) : t("count.no_source");
  return [sentenceOf(figure, locale), `${t("count.source")}: ${source}.`, address].filter(Boolean).join(" ");
}
