import type { Locale } from "@/messages/locale";

/** Returns the permanent path of a chart's page. */
export function chartPath(locale: Locale, name: string): string {
  return `/${locale}/charts/${name}`;
}
