import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** The category of a count's part in words. Names of places come from the ledger instead. */
export function categoryWords(t: Translate, locale: Locale, dimension: string, category: string): string {
  if (dimension === "nationality") return nationalityName(category, locale);
  const key = (
    dimension === "movement_since_previous" ? `movement.${category}` : `${dimension}.${category}`
  ) as Parameters<Translate>[0];
  return t.has(key) ? t(key) : category;
}
