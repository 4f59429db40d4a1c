import { splitName } from "@/domain/matching/split-name";
import type { KnownPlace } from "@/domain/reading/known-places";
import { placeFinder } from "@/domain/reading/known-places";
import { readDate } from "@/domain/reading/read-date";
import { readNationality } from "@/domain/reading/read-nationality";
import { readGender, readKind, readVerification } from "@/domain/reading/read-words";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { searchKey } from "@/domain/values/search-key";
import type { ImportField, Mapping } from "./import-fields";
import { isAmbiguous } from "./month-first";

/** Why a cell is refused, with the column's field and the cell's text. */
export type CellProblem = { code: ProblemCode; field: ImportField; values: { value: string } };

/** The content of a row in the format of the release form; blank if the row does not state a field. */
export type RowForm = Record<string, string | string[] | { url: string }[]>;

/** `held`: no release; the person is still detained. */
export type ReadRow = { form: RowForm; stated: Set<ImportField>; held: boolean; problems: CellProblem[] };

/** Places and publishers by name. */
export type KnownNames = { places: readonly KnownPlace[]; publishers: readonly { id: string; names: string[] }[] };

/**
 * Returns a reader of rows for a mapping. It computes no values. In columns that are proven to write the month first,
 * an ambiguous date is refused.
 */
export function rowReader(
  mapping: Mapping,
  known: KnownNames,
  monthFirst: ReadonlySet<ImportField> = new Set(),
): (cells: readonly string[]) => ReadRow {
  const findPlace = placeFinder(known.places);
  const verifiers = verifierNames(known);
  return (cells) => {
    const problems: CellProblem[] = [];
    const stated = new Set<ImportField>();
    const text = (field: ImportField) => {
      const column = mapping.columns[field];
      const value = column === undefined ? "" : (cells[column] ?? "").trim();
      if (value !== "") stated.add(field);
      return value;
    };
    const read = <T>(field: ImportField, reader: (value: string) => T | ProblemCode | undefined, blank: T): T => {
      const value = text(field);
      if (value === "") return blank;
      const found = reader(value);
      if (found !== undefined && !isCode(found)) return found as T;
      problems.push({ code: isCode(found) ? found : "value_unknown", field, values: { value: value.slice(0, 80) } });
      return blank;
    };
    const date = (field: ImportField, blank = "") =>
      read(
        field,
        (value) => {
          if (monthFirst.has(field) && isAmbiguous(value)) return "date_order";
          const found = readDate(value);
          return found.ok ? found.date : found.code;
        },
        blank,
      );
    const whole = text("fullName");
    const split = whole === "" ? undefined : nameOf(whole);
    const nationality = read("nationality", readNationality, { nationalities: [], secondNationality: "" as const });
    const { defaults } = mapping;
    const url = text("url") || defaults.url;
    const form: RowForm = {
      givenNames: text("givenNames") || (split?.givenNames ?? ""),
      surnames: text("surnames") || (split?.surnames ?? ""),
      alsoKnownAs: text("alsoKnownAs"),
      document: text("document"),
      birthDate: date("birthDate"),
      nationalities: nationality.nationalities,
      secondNationality: nationality.secondNationality,
      gender: read("gender", readGender, ""),
      day: date("day", defaults.day),
      kind: read("kind", readKind, defaults.kind),
      verification: read("verification", readVerification, defaults.verification),
      verifiedBy: read("verifiedBy", (value) => verifiers.get(searchKey(value)), defaults.verifiedBy),
      facility: read("facility", (value) => findPlace(value) ?? "place_unknown", ""),
      detainedFrom: date("detainedFrom"),
      note: text("note"),
      sources: url === "" ? [] : [{ url }],
      publication: mapping.publication,
    };
    const held = form.day === "" && !stated.has("day") && defaults.undated === "held";
    return { form, stated, held, problems };
  };
}

const ownCodes = new Set<unknown>(["date_unknown", "day_impossible", "place_unknown", "date_order"]);

function isCode(value: unknown): value is ProblemCode {
  return ownCodes.has(value);
}

/** Splits a name; the comma in "PÉREZ GÓMEZ, Juan" marks the surnames. */
function nameOf(whole: string) {
  const [surnames = "", givenNames = "", ...more] = whole.split(",").map((part) => part.trim());
  return givenNames !== "" && more.length === 0 ? { givenNames, surnames } : splitName(whole);
}

function verifierNames({ publishers }: KnownNames): Map<string, string> {
  const names: [string, string][] = [
    ["familia", "family"],
    ["familiares", "family"],
    ["family", "family"],
    ["abogado", "lawyer"],
    ["abogada", "lawyer"],
    ["lawyer", "lawyer"],
  ];
  const organisations = publishers.flatMap(({ id, names: all }) =>
    [id, ...all].map((name): [string, string] => [searchKey(name), `publisher:${id}`]),
  );
  return new Map([...names, ...organisations]);
}
