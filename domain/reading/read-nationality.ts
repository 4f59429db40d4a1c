import countries from "i18n-iso-countries";
import { isCountry } from "@/domain/values/combination";
import { searchKey } from "@/domain/values/search-key";
import { countryName } from "@/domain/wording/format";
import { locales } from "@/messages/locale";
import { demonymsIn } from "./demonyms";

export type ReadNationality = { nationalities: string[]; secondNationality: "" | "+?" | "?" };

/**
 * Reads nationalities as files state them. A file has a country, a word for its citizens, an ISO 3166-1 code, or
 * several of them ("CO/VE", "colombiana y venezolana"). It may also state one and an unnamed second ("española,
 * doble"). Undefined if a word is unknown.
 */
export function readNationality(text: string): ReadNationality | undefined {
  const folded = searchKey(text);
  const stated = folded.replace(second, " ").replace(/\s+/g, " ").trim();
  const isDual = stated !== folded;
  const found = countriesIn(isDual ? stated : text);
  if (!found) return undefined;
  const nationalities = [...new Set(found)].sort();
  if (nationalities.length > 3 || (isDual && nationalities.length === 0)) return undefined;
  return { nationalities, secondNationality: isDual && nationalities.length === 1 ? "+?" : "" };
}

const second = /\b(?:doble nacionalidad|doble|dual|binacional|y otra|and another)\b/g;

function countriesIn(text: string): string[] | undefined {
  const flags = text.match(/\p{RI}{2}/gu) ?? [];
  if (flags.length > 0 && text.replace(/\p{RI}{2}|[^\p{L}\p{N}]/gu, "") === "") {
    const codes = flags.map((flag) => [...flag].map(letterOf).join(""));
    return codes.every(isCountry) ? codes : undefined;
  }
  const whole = countriesOfPiece(text);
  if (whole) return whole;
  const pieces = text.split(/[/,;+&|]|\s-\s|-(?=[A-Z]{2,3}\b)|\s+(?:y|e|and)\s+/i).map((piece) => piece.trim());
  const found = pieces.filter(Boolean).map(countriesOfPiece);
  return found.length > 1 && found.every((each) => each !== undefined) ? found.flat() : undefined;
}

/** Returns the letter of a sign of a flag: flags are written with a country's code. */
function letterOf(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65);
}

function countriesOfPiece(piece: string): string[] | undefined {
  const code = piece.trim().toUpperCase().replaceAll(".", "");
  if (isCountry(code)) return [code];
  const alpha2 = code.length === 3 ? countries.alpha3ToAlpha2(code) : undefined;
  if (alpha2) return [alpha2];
  const named = names.get(searchKey(piece));
  return named ? [named] : demonymsIn(piece)?.map(({ country }) => country);
}

const names = new Map<string, string>([
  ["v", "VE"],
  ["venezuelan", "VE"],
  ["colombian", "CO"],
  ["spanish", "ES"],
  ["spaniard", "ES"],
  ["italian", "IT"],
  ["portuguese", "PT"],
  ["american", "US"],
  ["peruvian", "PE"],
  ["ecuadorian", "EC"],
  ["argentine", "AR"],
  ["argentinian", "AR"],
  ["chilean", "CL"],
  ["brazilian", "BR"],
  ["mexican", "MX"],
  ["cuban", "CU"],
  ["french", "FR"],
  ["german", "DE"],
  ["british", "GB"],
  ["ukrainian", "UA"],
  ["uk", "GB"],
  ...Object.keys(countries.getAlpha2Codes()).flatMap((code) =>
    locales.map((locale): [string, string] => [searchKey(countryName(code, locale)), code]),
  ),
]);
