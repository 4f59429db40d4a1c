import { type Dimension, movement } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { nationalityName } from "./nationality-name";

/** Returns a category of a count's part in words: "Mujer", "Colombia". `facilities` holds the names of places. */
export function categoryName(
  dimension: Dimension,
  category: string,
  locale: Locale,
  facilities: ReadonlyMap<string, { name: string }>,
): string {
  if (dimension === "nationality") return nationalityName(category, locale);
  if (dimension === "facility") return facilities.get(category)?.name ?? category;
  const t = translator(locale);
  const key = `${dimension === movement ? "movement" : dimension}.${category}` as Parameters<typeof t>[0];
  return t.has(key) ? t(key) : category;
}
