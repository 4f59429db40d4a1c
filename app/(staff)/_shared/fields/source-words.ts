import type { ContactWords } from "@/components/forms/contact-fields";
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
    ...contactFieldWords(t),
    add: t("form.add_source"),
    more: t("form.more"),
    known: t.raw("desk.source.known"),
    open: t("desk.source.open"),
  };
}

/** Labels of the fields for a source without an address. */
export function contactFieldWords(t: Translate): ContactWords {
  return {
    contact: fieldWords(t, "contact"),
    contactOn: { ...dateWords(t, "contactOn"), hint: undefined },
    takenBy: optionalWords(t, "takenBy"),
    note: optionalWords(t, "contactNote"),
    source: optionalWords(t, "source"),
    noAddress: t("form.no_address"),
    noAddressHint: t("form.no_address_hint"),
  };
}
