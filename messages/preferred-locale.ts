import { defaultLocale, isLocale, type Locale } from "./locale";

/** Returns the first language of a reader's Accept-Language header that we have; Spanish if it names none. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return { language: tag.split("-")[0] ?? "", quality: Number(quality.replace("q=", "")) };
    })
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)[0]?.language;
  return wanted && isLocale(wanted) ? wanted : defaultLocale;
}
