import { type Locale, localeTags } from "@/messages/locale";

/** A whole number in the reader's format: 11.000, 11,000. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormats[locale].format(value);
}

/** An EDTF date in words: "4 de mayo de 2026", "mayo de 2026", "2026". What is uncertain says so with "?". */
export function formatDate(date: string, locale: Locale): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  const doubt = /[?~%]$/.test(date) ? " (?)" : "";
  if (!month) return year + doubt;
  const instant = new Date(`${year}-${month}-${day ?? "01"}T12:00:00Z`);
  return dateFormats[locale][day ? "day" : "month"].format(instant) + doubt;
}

/** From one whole day to a later one: "10–17 de marzo de 2025". */
export function formatSpan(from: string, to: string, locale: Locale): string {
  const [begin, end] = [from, to].map((day) => new Date(`${day}T12:00:00Z`)) as [Date, Date];
  return dateFormats[locale].day.formatRange(begin, end);
}

/** A whole day without its year, where the year follows: "27 de abril". */
export function formatDayAndMonth(day: string, locale: Locale): string {
  return dateFormats[locale].dayAndMonth.format(new Date(`${day}T12:00:00Z`));
}

/** An EDTF date as short as a button asks for: "15 sept 2025"; what is no whole day is written as elsewhere. */
export function formatShortDate(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDate(date, locale);
  return dateFormats[locale].shortDay.format(new Date(`${date}T12:00:00Z`)).replaceAll(/\.| de(?= )/g, "");
}

/** A whole day without its year, as short as the end of a line asks for: "19 feb". */
export function formatShortDayAndMonth(day: string, locale: Locale): string {
  return dateFormats[locale].shortDayAndMonth.format(new Date(`${day}T12:00:00Z`)).replaceAll(/\.| de(?= )/g, "");
}

/** A month as an axis writes it: "ene 2026". */
export function formatShortMonth(day: string, locale: Locale): string {
  return dateFormats[locale].shortMonth.format(new Date(`${day}T12:00:00Z`)).replace(".", "");
}

/** A month where its year is told beside it: "ene". */
export function formatMonthAlone(day: string, locale: Locale): string {
  return dateFormats[locale].monthAlone.format(new Date(`${day}T12:00:00Z`)).replace(".", "");
}

/** A country's name, or its code if the reader's language has none for it. */
export function countryName(code: string, locale: Locale): string {
  return countryNames[locale].of(code) ?? code;
}

/** A language's name by its code, "español", or the code if the reader's language has none for it. */
export function languageName(code: string, locale: Locale): string {
  return languageNames[locale].of(code) ?? code;
}

const numberFormats = perLocale((tag) => new Intl.NumberFormat(tag, { useGrouping: "always" }));
const countryNames = perLocale((tag) => new Intl.DisplayNames(tag, { type: "region" }));
const languageNames = perLocale((tag) => new Intl.DisplayNames(tag, { type: "language" }));
const dateFormats = perLocale((tag) => {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
  return {
    day: format({ day: "numeric", month: "long", year: "numeric" }),
    month: format({ month: "long", year: "numeric" }),
    dayAndMonth: format({ day: "numeric", month: "long" }),
    shortDay: format({ day: "numeric", month: "short", year: "numeric" }),
    shortDayAndMonth: format({ day: "numeric", month: "short" }),
    shortMonth: format({ month: "short", year: "numeric" }),
    monthAlone: format({ month: "short" }),
  };
});

function perLocale<T>(make: (tag: string) => T): Record<Locale, T> {
  return { es: make(localeTags.es), en: make(localeTags.en) };
}
