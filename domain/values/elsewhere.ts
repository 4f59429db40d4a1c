import type { Locale } from "@/messages/locale";

/** Where the quick exit leads: a site that many people read, in the language of the page. */
export const elsewhere: Record<Locale, string> = {
  es: "https://es.wikipedia.org/",
  en: "https://en.wikipedia.org/",
};
