import type { FieldWords } from "@/components/forms/field-words";
import type es from "@/messages/es.json";
import type { Translate } from "@/messages/translator";

export type FieldKey = keyof (typeof es)["field"];

/** Label and hint of a field from the messages, `field.<key>`. */
export function fieldWords(t: Translate, key: FieldKey): FieldWords {
  const hint = `field.${key}.hint` as Parameters<Translate>[0];
  return { label: t(`field.${key}.label`), hint: t.has(hint) ? t(hint) : undefined };
}

/** The same for an optional field. */
export function optionalWords(t: Translate, key: FieldKey): FieldWords {
  return { ...fieldWords(t, key), optional: t("form.optional") };
}

/** Label and hint of a date whose day may be unknown. Only required dates explain the format. */
export function dateWords(t: Translate, key: FieldKey, optional?: "optional"): FieldWords {
  const placeholder = t("form.date_placeholder");
  if (optional) return { ...optionalWords(t, key), placeholder };
  const words = fieldWords(t, key);
  return { ...words, hint: words.hint ?? t("form.date_hint"), placeholder };
}
