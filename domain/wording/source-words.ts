import type { Contact } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { formatDate } from "./format";

type Contacted = { contact: Contact | null; contactOn: string | null };

/** Returns kind and day of a source without an address: "Llamada de la familia, 4 de febrero de 2026". */
export function contactWords(contact: Contact, on: string | null, locale: Locale): string {
  const kind = translator(locale)(`contact_kind.${contact}`);
  return on === null ? kind : `${kind}, ${formatDate(on, locale)}`;
}

/** Returns the outlet of a page, or kind and day of a source without an address. */
export function outletWords({ outlet, contact, contactOn }: Contacted & { outlet: string }, locale: Locale): string {
  return contact === null ? outlet : contactWords(contact, contactOn, locale);
}
