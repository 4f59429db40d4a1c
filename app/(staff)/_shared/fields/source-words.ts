import type { SourceWords } from "@/components/forms/source-rows";
import type { Translate } from "@/messages/translator";
import { dateWords, fieldWords, optionalWords } from "./field-labels";

/** Labels of the rows for citations. */
export function sourceWords(t: Translate): SourceWords {
  return {
    sources: fieldWords(t, "sources"),
    url: fieldWords(t, "url"),
    outlet: optionalWords(t, "outlet"),
    title: optionalWords(t, "title"),
    archivedUrl: optionalWords(t, "archivedUrl"),
    publishedOn: dateWords(t, "publishedOn", "optional"),
    language: optionalWords(t, "language"),
    tier: optionalWords(t, "tier"),
    add: t("form.add_source"),
    more: t("form.more"),
    known: t.raw("desk.source.known"),
    open: t("desk.source.open"),
  };
}
