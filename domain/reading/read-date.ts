import { addDays, isDay } from "@/domain/values/day";
import { isPartialDay, type PartialDay } from "@/domain/values/partial-day";
import { searchKey } from "@/domain/values/search-key";
import { contradictsWeekday } from "./weekday";

export type ReadDate =
  | { ok: true; date: PartialDay }
  | { ok: false; code: "date_unknown" | "day_impossible" | "date_year" };

/** Which number comes first in "4/2/2026" (the day, unless stated), and the year of dates without one. */
type Context = { order?: "day_first" | "month_first"; year?: string };

/**
 * Reads a date as spreadsheets in Venezuela write it: `08/01/2026` (day first), `8-1-26`, `8 de enero de 2026`,
 * `2026-01-08`, `ene-26`, `01/2026`, `2026`, or Excel's day numbers. "aprox." or "?" makes it uncertain. Two-digit
 * years up to 40 are in this century. A readable date that is not in the calendar returns `day_impossible`; one without
 * a year (`4 de febrero`, `4/2`) returns `date_year`, unless the context states the year.
 */
export function readDate(text: string, { order, year }: Context = {}): ReadDate {
  const plain = text.normalize("NFKC").trim();
  if (isPartialDay(plain)) return { ok: true, date: plain };
  const isUncertain = uncertain.test(plain);
  const written = dateIn(plain);
  const isMonthFirst = order === "month_first";
  const found = numbered(written, isMonthFirst) ?? named(searchKey(written)) ?? serial(written);
  if (!found) {
    const short = withoutYear(written, isMonthFirst);
    if (!short) return { ok: false, code: "date_unknown" };
    if (!isDay(`2024-${short.join("-")}`)) return { ok: false, code: "day_impossible" };
    if (!year) return { ok: false, code: "date_year" };
    const date = [year, ...short].join("-");
    return isDay(date) ? { ok: true, date: isUncertain ? `${date}?` : date } : { ok: false, code: "day_impossible" };
  }
  const date = found.join("-");
  if (found.length === 3 ? !isDay(date) : !isPartialDay(date)) return { ok: false, code: "day_impossible" };
  if (found.length === 3 && contradictsWeekday(plain, date)) return { ok: false, code: "day_impossible" };
  return { ok: true, date: isUncertain ? `${date}?` : date };
}

/** Returns the first two numbers of a date that is written in numbers and does not begin with its year. */
export function firstNumbers(text: string): [number, number] | null {
  const found = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})(?:\s?[-/. ]\s?(?:\d{4}|\d{2}))?$/.exec(
    dateIn(text.normalize("NFKC").trim()),
  );
  return found && [Number(found[1]), Number(found[2])];
}

/** Returns a text without the words for uncertainty, the time and the day of the week. */
function dateIn(plain: string): string {
  return plain.replace(uncertain, " ").replace(time, "").trim().replace(firstWeekday, "").trim();
}

/** Year, month and day as far as stated, in ISO 8601 digits. */
type Parts = [string] | [string, string] | [string, string, string];

const uncertain =
  /\?|\(?\b(?:aprox(?:imadamente|\.)?|circa|ca\.|about|around)(?![\p{L}])\.?\)?|^(?:hacia|cerca de)\b/giu;
const time = /(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?|Z)?$/i;

/** Excel counts days from 1899-12-30; numbers for 1927 to 2091 are read as dates. */
const firstSerial = 10_000;
const lastSerial = 70_000;

function numbered(text: string, isMonthFirst: boolean): Parts | undefined {
  const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?$/.exec(text);
  if (yearFirst) return partsOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) {
    const [, first, , second, year] = dayFirst;
    return isMonthFirst ? partsOf(year, first, second) : partsOf(year, second, first);
  }
  const month = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(text);
  return month ? partsOf(month[2], month[1]) : undefined;
}

/** Reads a day and a month: "4/2", "4 de febrero", "February 4th". */
function withoutYear(text: string, isMonthFirst: boolean): [string, string] | undefined {
  const two = (number: string | number) => String(number).padStart(2, "0");
  const [, first = "", second = ""] = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})$/.exec(text) ?? [];
  if (first !== "") return isMonthFirst ? [two(first), two(second)] : [two(second), two(first)];
  const words = searchKey(text)
    .split(" ")
    .filter((word) => !fillers.has(word) && !weekday.test(word));
  const place = words.findIndex((word) => monthOf(word) !== undefined);
  const day = plainDay(words.find((_, at) => at !== place) ?? "");
  if (place === -1 || words.length !== 2 || !/^\d{1,2}$/.test(day)) return undefined;
  return [two(monthOf(words[place] as string) ?? 0), two(day)];
}

function plainDay(word: string): string {
  return word === "primero" ? "1" : word.replace(/^(\d{1,2})(?:ro|do|er|o|st|nd|rd|th)$/, "$1");
}

/** Reads dates with the month's name, folded: without accents, commas and full stops. */
function named(text: string): Parts | undefined {
  const words = text.split(" ").filter((word) => !fillers.has(word) && !weekday.test(word));
  const place = words.findIndex((word) => monthOf(word) !== undefined);
  if (place === -1) return undefined;
  const month = String(monthOf(words[place] as string));
  const others = words.filter((_, at) => at !== place).map(plainDay);
  if (!others.every((word) => /^(?:\d{4}|\d{1,2})$/.test(word))) return undefined;
  const [first = "", second] = others;
  if (others.length === 1) return place === 0 ? partsOf(first, month) : undefined;
  return others.length === 2 ? partsOf(second, month, first) : undefined;
}

function serial(text: string): Parts | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined;
  const days = Number.parseInt(text, 10);
  if (days < firstSerial || days > lastSerial) return undefined;
  return addDays("1899-12-30", days).split("-") as Parts;
}

function partsOf(year = "", month = "", day?: string): Parts | undefined {
  if (year.length !== 4 && year.length !== 2) return undefined;
  const century = Number(year) <= 40 ? "20" : "19";
  const full = year.length === 2 ? century + year : year;
  const two = (digits: string) => digits.padStart(2, "0");
  return day === undefined ? [full, two(month)] : [full, two(month), two(day)];
}

const fillers = new Set(["de", "del", "el", "of", "the", "dia", "ano", "mes"]);
const weekdays =
  "lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lun|mi[eé]|jue|vie|s[aá]b|dom|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun";
const weekday = new RegExp(`^(?:${weekdays})$`);
const firstWeekday = new RegExp(`^(?:${weekdays}|mar(?=[.,]? ?\\d))[.,]?\\s+(?:(?:el )?d[ií]a\\s+)?(?=\\d)`, "iu");

const months = [
  ["ene", "enero", "jan", "january"],
  ["feb", "febrero", "february"],
  ["mar", "marzo", "march"],
  ["abr", "abril", "apr", "april"],
  ["may", "mayo"],
  ["jun", "junio", "june"],
  ["jul", "julio", "july"],
  ["ago", "agosto", "aug", "august"],
  ["sep", "sept", "set", "septiembre", "setiembre", "september"],
  ["oct", "octubre", "october"],
  ["nov", "noviembre", "november"],
  ["dic", "diciembre", "dec", "december"],
];

function monthOf(word: string): number | undefined {
  const place = months.findIndex((names) => names.includes(word));
  return place === -1 ? undefined : place + 1;
}
