import { type Locale, localeTags } from "@/messages/locale";

/** Returns a whole number in the reader's format: 11.000, 11,000. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormats[locale].format(value);
}

/** Returns a share from 0 to 1 in percent: "33,3 %", "33.3%". */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(localeTags[locale], { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** Returns an EDTF date in words: "4 de mayo de 2026", "mayo de 2026", "2026". An uncertain date has a "?". */
export function formatDate(date: string, locale: Locale): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  const doubt = /[?~%]$/.test(date) ? " (?)" : "";
  if (!month) return year + doubt;
  const instant = new Date(`${year}-${month}-${day ?? "01"}T12:00:00Z`);
  return dateFormats[locale][day ? "day" : "month"].format(instant) + doubt;
}

/**
 * Returns a span from one whole day to a later one: "10–17 de marzo de 2025", "10 February – 10 March 2025". Its spaces
 * are ordinary ones, because copied text, files and pages must be equal.
 */
export function formatSpan(from: string, to: string, locale: Locale): string {
  const [begin, end] = [from, to].map((day) => new Date(`${day}T12:00:00Z`)) as [Date, Date];
  const span = dateFormats[locale].day.formatRange(begin, end).replaceAll(/\s/gu, " ");
  return span.replace(/^(\d+) – (?=\d)/, "$1–");
}

/** Returns a whole day without its year, for use before a year: "27 de abril". */
export function formatDayAndMonth(day: string, locale: Locale): string {
  return dateFormats[locale].dayAndMonth.format(new Date(`${day}T12:00:00Z`));
}

/** Returns an EDTF date short enough for a button: "15 sept 2025". A partial date has its usual form. */
export function formatShortDate(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDate(date, locale);
  return dateFormats[locale].shortDay.format(new Date(`${date}T12:00:00Z`)).replaceAll(/\.| de(?= )/g, "");
}

/** Returns a whole day without its year, short enough for the end of a line: "19 feb". */
export function formatShortDayAndMonth(day: string, locale: Locale): string {
  return dateFormats[locale].shortDayAndMonth.format(new Date(`${day}T12:00:00Z`)).replaceAll(/\.| de(?= )/g, "");
}

/** Returns a month for an axis: "ene 2026". */
export function formatShortMonth(day: string, locale: Locale): string {
  return dateFormats[locale].shortMonth.format(new Date(`${day}T12:00:00Z`)).replace(".", "");
}

/** Returns a month whose year is stated next to it: "ene". */
export function formatMonthAlone(day: string, locale: Locale): string {
  return dateFormats[locale].monthAlone.format(new Date(`${day}T12:00:00Z`)).replace(".", "");
}

/** Returns a country's name, or its code if the reader's language has no name for it. */
export function countryName(code: string, locale: Locale): string {
  return countryNames[locale].of(code) ?? code;
}

/** Returns a language's name, "español", or its code if the reader's language has no name for it. */
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

/** Returns a size in the reader's format: "350 kB", "12,4 MB". */
export function formatBytes(bytes: number, locale: Locale): string {
  const [unit, size] = (
    [
      ["gigabyte", 1e9],
      ["megabyte", 1e6],
      ["kilobyte", 1e3],
    ] as const
  ).find(([, each]) => bytes >= each) ?? ["byte", 1];
  const format = { style: "unit", unit, unitDisplay: "short", maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(localeTags[locale], format).format(bytes / size);
}
