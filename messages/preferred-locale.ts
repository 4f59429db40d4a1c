import { defaultLocale, isLocale, type Locale } from "./locale";

/** The language of ours that a reader's Accept-Language header puts first; Spanish where it names none. */
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
