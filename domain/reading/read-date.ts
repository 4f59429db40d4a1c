import { addDays, isDay } from "@/domain/values/day";
import { isPartialDay, type PartialDay } from "@/domain/values/partial-day";
import { searchKey } from "@/domain/values/search-key";

export type ReadDate = { ok: true; date: PartialDay } | { ok: false; code: "date_unknown" | "day_impossible" };

/**
 * Reads a date as spreadsheets in Venezuela write it: `08/01/2026` (day first), `8-1-26`, `8 de enero de 2026`,
 * `2026-01-08`, `ene-26`, `01/2026`, `2026`, or Excel's day numbers. "aprox." or "?" makes it uncertain. Two-digit
 * years up to 40 are in this century. A readable date that is not in the calendar returns `day_impossible`.
 */
export function readDate(text: string): ReadDate {
  const plain = text.normalize("NFKC").trim();
  if (isPartialDay(plain)) return { ok: true, date: plain };
  const isUncertain = uncertain.test(plain);
  const written = plain.replace(uncertain, " ").replace(time, "").trim();
  const found = numbered(written) ?? named(searchKey(written)) ?? serial(written);
  if (!found) return { ok: false, code: "date_unknown" };
  const date = found.join("-");
  if (found.length === 3 ? !isDay(date) : !isPartialDay(date)) return { ok: false, code: "day_impossible" };
  return { ok: true, date: isUncertain ? `${date}?` : date };
}

/** Year, month and day as far as stated, in ISO 8601 digits. */
type Parts = [string] | [string, string] | [string, string, string];

const uncertain =
  /\?|\(?\b(?:aprox(?:imadamente|\.)?|circa|ca\.|about|around)(?![\p{L}])\.?\)?|^(?:hacia|cerca de)\b/giu;
const time = /(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?|Z)?$/i;

/** Excel counts days from 1899-12-30; numbers for 1927 to 2091 are read as dates. */
const firstSerial = 10_000;
const lastSerial = 70_000;

function numbered(text: string): Parts | undefined {
  const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?$/.exec(text);
  if (yearFirst) return partsOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return partsOf(dayFirst[4], dayFirst[3], dayFirst[1]);
  const month = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(text);
  return month ? partsOf(month[2], month[1]) : undefined;
}

/** Reads dates with the month's name, folded: without accents, commas and full stops. */
function named(text: string): Parts | undefined {
  const words = text.split(" ").filter((word) => !fillers.has(word) && !weekday.test(word));
  const place = words.findIndex((word) => monthOf(word) !== undefined);
  if (place === -1) return undefined;
  const month = String(monthOf(words[place] as string));
  const others = words.toSpliced(place, 1).map((word) => word.replace(/^(\d{1,2})(?:ro|do|er|o|st|nd|rd|th)$/, "$1"));
  if (!others.every((word) => /^(?:\d{4}|\d{1,2})$/.test(word) || word === "primero")) return undefined;
  const [first = "", second] = others.map((word) => (word === "primero" ? "1" : word));
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
const weekday =
  /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lun|mie|jue|vie|sab|dom)$/;

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
