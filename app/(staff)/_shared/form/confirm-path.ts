import type { Locale } from "@/messages/locale";

/** Returns the page that asks for the password and then leads to `next`, a staff page with its language. */
export function confirmPath(locale: Locale, next: string): string {
  return `/${locale}/confirm?next=${encodeURIComponent(next)}`;
}
