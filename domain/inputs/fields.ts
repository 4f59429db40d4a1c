import { z } from "zod";
import { readTypedDate } from "@/domain/reading/read-typed-date";
import { line, prose, webAddress } from "@/domain/records/text";
import { combination, combinationOf, countriesOf, isCountry } from "@/domain/values/combination";
import { federalEntitiesOf } from "@/domain/values/federal-entities";
import { isExactDay } from "@/domain/values/partial-day";
import type { ProblemCode } from "@/domain/values/problem-codes";

/** Characters without width that pages and chat programs put into words: a name with one would not be found. */
const withoutWidth = /[\u00ad\u200b\u2060\ufeff]/g;

/** A field of one line, blank without input. Tabs and line ends become spaces, characters without width are removed. */
export function words(max: number) {
  const oneLine = z.string("invalid").transform((text) => text.replace(withoutWidth, "").replace(/\s+/g, " "));
  return z.preprocess(typed, oneLine.pipe(line(max)));
}

/** A field of several lines, blank without input. */
export function paragraphs(max?: number) {
  const lines = z.string("invalid").transform((text) => text.replace(/\r\n?/g, "\n"));
  return z.preprocess(typed, lines.pipe(prose(max)));
}

/** An object of fields. Unknown fields are ignored. */
export function block<T extends z.ZodRawShape>(shape: T) {
  return z.object(shape, "invalid");
}

/** The same, where every field may be blank: without any field, the object is missing from the form. */
export function optionalBlock<T extends z.ZodRawShape>(shape: T) {
  return z.preprocess((value) => value ?? {}, block(shape));
}

/** A field that may be blank; blank becomes null. */
export function optional<T extends z.ZodType>(field: T) {
  return z.preprocess((value) => (isBlank(value) ? null : value), field.nullable());
}

/** A field with one of the codes. */
export function choice<const T extends readonly string[]>(codes: T) {
  return z.enum(codes, { error: missingOr("choice_invalid") });
}

/** A whole number in plain digits; "12abc", "1e9" and "1.000" are refused. */
export function wholeNumber(min: number, max: number, outOfRange: ProblemCode) {
  const number = z
    .int({ error: missingOr("number_invalid") })
    .min(min, outOfRange)
    .max(max, outOfRange);
  return z.preprocess((value) => (isInteger(value) ? Number(value) : value), number);
}

/** A full or partial date, as people write it; the output is EDTF. A form replaces "hoy" and "ayer" before. */
export const dayField = z
  .string({ error: missingOr("date_unread") })
  .trim()
  .min(1, "required")
  .transform((text, context) => {
    const read = readTypedDate(text);
    if (read.ok) return read.date;
    context.addIssue({ code: "custom", message: read.code, input: text });
    return z.NEVER;
  });

export const optionalDay = optional(dayField);

/** A full date: a month or a year is not enough. */
export const exactDay = dayField.refine(isExactDay, "date_not_exact");

/** A checkbox: present or absent. */
export const checkbox = z.preprocess(
  (value) =>
    value === "on" || value === "true" || value === "1" ? true : isBlank(value) || value === "false" ? false : value,
  z.boolean("invalid"),
);

/** A web address as people write it: the host contains a dot, and there is no user name or password. */
export const url = z.preprocess(
  typed,
  z.string("url_invalid").trim().min(1, "required").pipe(webAddress).refine(isOfASite, { message: "url_invalid" }),
);

/** Country codes, as a list or in one field with commas, in any order and case. */
export const countryList = z.preprocess(
  (value) => (typeof value === "string" ? value.split(/[\s,;+]+/) : (value ?? [])),
  z
    .array(z.string("nationality_invalid"), "nationality_invalid")
    .transform((codes) => [...new Set(codes.map((code) => code.trim().toUpperCase()).filter(Boolean))].sort())
    .pipe(z.array(z.string().refine(isCountry, "nationality_invalid")).max(3, "too_many")),
);

/** A combination of nationalities, in any order and case: "ve+co" is `CO+VE`. */
export const combinationField = z.preprocess(
  (value) => (typeof value === "string" ? ordered(value.trim().toUpperCase()) : value),
  z
    .string({ error: missingOr("nationality_invalid") })
    .min(1, "required")
    .pipe(combination),
);

/** Id of a record that has a number. */
export const recordNumber = z.string({ error: missingOr("not_found") }).regex(/^[1-9]\d{0,14}$/, "not_found");

/** Id of a record that has a name: a facility, a publisher. */
export const recordName = z.string({ error: missingOr("invalid") }).regex(/^[A-Za-z0-9_-]{1,80}$/, "invalid");

/** ISO 3166-2 code of a federal entity; if we list the country's entities, it must be one of them. */
export const entity = z
  .string("entity_invalid")
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "entity_invalid")
  .refine((code) => {
    const listed = federalEntitiesOf(code.slice(0, 2));
    return listed.length === 0 || listed.some((each) => each.code === code);
  }, "entity_invalid");

/** Rows of a form; rows without any input are left out. */
export function rows<T extends z.ZodType>(row: T, max: number) {
  return z.preprocess(
    (value) =>
      value === undefined || value === null || value === ""
        ? []
        : Array.isArray(value)
          ? value.filter(isFilled)
          : value,
    z.array(row, "invalid").max(max, "too_many"),
  );
}

function isOfASite(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { hostname, username, password } = new URL(text);
  return /[^.]\.[^.]/.test(hostname) && username === "" && password === "";
}

function isFilled(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.values(value).some(isFilled) : !isBlank(value);
}

function ordered(code: string): string {
  const second = code.endsWith("+?") ? "+?" : code.endsWith("?") ? "?" : "";
  const countries = countriesOf(code);
  if (countries.length === 0) return code;
  const reordered = combinationOf(countries, second);
  return reordered.length === code.length ? reordered : code;
}

function missingOr(code: ProblemCode) {
  return (issue: { input?: unknown }) => (isBlank(issue.input) ? "required" : code);
}

function isInteger(value: unknown): boolean {
  return typeof value === "string" && /^\s*-?\d{1,15}\s*$/.test(value);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function typed(value: unknown): unknown {
  return value ?? "";
}
