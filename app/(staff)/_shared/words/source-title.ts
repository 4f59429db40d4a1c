import { shortAddress } from "@/domain/values/short-address";
import type { Contact } from "@/domain/values/vocabulary";
import { contactWords } from "@/domain/wording/source-words";
import type { Locale } from "@/messages/locale";

type Titled = {
  url: string | null;
  title: string;
  contact?: Contact | null | undefined;
  contactOn?: string | null | undefined;
};

/** The title of a source at the desk: of its page, or its address; of one without an address, its kind and day. */
export function sourceTitle({ url, title, contact, contactOn = null }: Titled, locale: Locale): string {
  return contact ? contactWords(contact, contactOn, locale) : title || shortAddress(url ?? "");
}

/** The address of a source, or its kind and day. */
export function sourceAddress(source: Titled, locale: Locale): string {
  return source.url ?? sourceTitle(source, locale);
}
