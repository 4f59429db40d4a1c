import countries from "i18n-iso-countries";
import { z } from "zod";

/**
 * The set of nationalities of a person as one code: sorted ISO 3166-1 codes joined by `+`. `CO+VE` is a dual national;
 * `ES+?` is a dual national whose second state was not stated. `ES?` means that the source did not say whether there is
 * a second one; `?` means nothing stated.
 */
export type Combination = string;

/** The code that a projected row may show instead of the exact combination. */
export const foreignOrDual = "foreign_or_dual";

export const nationalityGroups = ["home_only", "foreign_or_dual", "not_stated"] as const;
export type NationalityGroup = (typeof nationalityGroups)[number];

/** ISO 3166-1 alpha-2 codes in use. */
export const countryCodes: readonly string[] = Object.keys(countries.getAlpha2Codes());

const codes = new Set(countryCodes);

/** True if it is an ISO 3166-1 alpha-2 code in use. */
export function isCountry(code: string): boolean {
  return codes.has(code);
}

/** True if it is a well-formed combination of existing codes, in sorted order. */
export function isCombination(text: string): boolean {
  if (text === "?") return true;
  const parts = text.replace(/\?$/, "").split("+").filter(Boolean);
  if (parts.length === 0 || parts.length > 3 || !parts.every(isCountry)) return false;
  return text === combinationOf(parts, suffixOf(text));
}

/**
 * Returns the value in `only-CO`: people with `CO` and no other nationality, while `CO` matches everyone who has it.
 * `only-foreign_or_dual` matches people of whom no more is shown. Undefined for every other text.
 */
export function soleNationality(text: string): string | undefined {
  const [, code] = /^only-(.+)$/.exec(text) ?? [];
  return code !== undefined && (isCountry(code) || code === foreignOrDual) ? code : undefined;
}

export const combination = z.string().refine(isCombination, { message: "nationality_invalid" });

/** Returns the code of a set of countries; `second` says how a further nationality is known. */
export function combinationOf(countryCodes: readonly string[], second: "" | "+?" | "?" = ""): Combination {
  const sorted = [...new Set(countryCodes)].sort();
  return sorted.length === 0 ? "?" : sorted.join("+") + second;
}

/** Returns the countries that a combination names. */
export function countriesOf(code: Combination): string[] {
  return code.split(/[+?]/).filter(Boolean);
}

/** Returns home country only, foreign or dual, or not stated. A group code stays unchanged. */
export function groupOf(code: Combination, home: string): NationalityGroup {
  if (code === foreignOrDual) return "foreign_or_dual";
  if (code === "?" || code === `${home}?`) return "not_stated";
  return code === home ? "home_only" : "foreign_or_dual";
}

/** True if two combinations can belong to one person. `ES+?` may be `CO+ES`; `ES` and `CO` are two people. */
export function isCompatible(one: Combination, other: Combination): boolean {
  if (one === "?" || other === "?") return true;
  const [first, second] = [countriesOf(one), countriesOf(other)];
  const [inSecond, inFirst] = [isWithin(first, second), isWithin(second, first)];
  return (inSecond && inFirst) || (isOpen(one) && inSecond) || (isOpen(other) && inFirst);
}

/** True if there may be a further nationality besides those named. */
function isOpen(code: Combination): boolean {
  return code.endsWith("?");
}

function isWithin(countries: readonly string[], others: readonly string[]): boolean {
  return countries.every((country) => others.includes(country));
}

/** Returns how a combination knows a further nationality: `+?` for `ES+?`. Nothing for `?`, which names none. */
export function secondOf(code: Combination): "" | "+?" | "?" {
  return code === "?" ? "" : suffixOf(code);
}

function suffixOf(text: string): "" | "+?" | "?" {
  if (text.endsWith("+?")) return "+?";
  return text.endsWith("?") ? "?" : "";
}
