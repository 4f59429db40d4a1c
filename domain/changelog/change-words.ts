import type { Dimension, Gender } from "@/domain/values/vocabulary";
import { categoryName } from "@/domain/wording/category-name";
import { nationalityName } from "@/domain/wording/nationality-name";
import { translator } from "@/messages/translator";
import { type LogWords, valueWords } from "./changelog-values";
import type { FieldChange, Row } from "./field-changes";
import type { LogType } from "./logged-fields";

/** A change in the reader's words. `from` and `to` are null if the values are not disclosed. */
export type ChangeWords = { field: string; from: string | null; to: string | null; sentence: string };

/** Returns one changed field in words: "Fecha: 8 de enero de 2026 → 9 de enero de 2026". */
export function changeWords(change: FieldChange, words: LogWords, type: LogType): ChangeWords {
  const t = translator(words.locale);
  const field = change.part ? partName(change.part, words) : fieldName(change.field, words);
  const named = change.field === "mergedInto" ? type : change.field;
  const from = valueWords(words, named, change.from);
  const to = valueWords(words, named, change.to);
  if (change.field === "mergedInto" && change.showsValues)
    return { field, from: null, to, sentence: t("log.merged_into", { to }) };
  // Two sources of one outlet have the same words.
  if (!change.showsValues || from === to)
    return { field, from: null, to: null, sentence: t("log.changed_unsaid", { field }) };
  return { field, from, to, sentence: t("log.change", { field, from, to }) };
}

function fieldName(field: string, { locale }: LogWords): string {
  const t = translator(locale);
  const key = `log.field.${field}` as Parameters<typeof t>[0];
  return t.has(key) ? t(key) : field;
}

/** Returns the name of a part: "Colombia, Mujer"; of a count "Género: Mujer". */
function partName(part: Row, { locale, facilities }: LogWords): string {
  const t = translator(locale);
  if ("category" in part) {
    const dimension = part.dimension as Dimension;
    return `${t(`dimension.${dimension}`)}: ${categoryName(dimension, String(part.category), locale, facilities)}`;
  }
  const gender = part.gender ? t(`gender.${part.gender as Gender}`) : "";
  return [nationalityName(String(part.nationality), locale), gender].filter(Boolean).join(", ");
}
