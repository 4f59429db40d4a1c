import { isUnnamed } from "@/domain/matching/is-unnamed";
import type { KnownPlace } from "@/domain/reading/known-places";
import { placeFinder } from "@/domain/reading/known-places";
import { readNationality } from "@/domain/reading/read-nationality";
import { readGender } from "@/domain/reading/read-words";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { searchKey } from "@/domain/values/search-key";
import { readColumnDate } from "./date-column";
import type { DateField, DateOrder, ImportField, Mapping } from "./import-fields";
import { readAgeCell } from "./read-age-cell";
import { readDocumentCell } from "./read-document-cell";
import { type NameCell, readNameParts, readWholeName } from "./read-name-cell";
import { statusKey } from "./status-key";
import { verifierNames } from "./verifier-names";

/** Why a cell is refused, with the column's field and the cell's text. */
export type CellProblem = { code: ProblemCode; field: ImportField; values: { value: string } };

/** The content of a row in the format of the release form; blank if the row does not state a field. */
export type RowForm = Record<string, string | string[] | { url: string }[]>;

/** `numbers`: what an export of this ledger says of its records. */
export type ReadRow = {
  form: RowForm;
  stated: Set<ImportField>;
  problems: CellProblem[];
  numbers: { person: string; release: string; situation: string };
  /** Whom the name seems to mean besides one named person. */
  people: NameCell["people"];
};

/** Places and publishers by name. */
export type KnownNames = { places: readonly KnownPlace[]; publishers: readonly { id: string; names: string[] }[] };

/** The order of the dates of each date column; null where an ambiguous date is refused. */
export type DateOrders = Partial<Record<DateField, DateOrder | null>>;

/** Signs for "nothing is known" in a cell. A day is not among the fields that they may leave blank. */
const nothing =
  /^(?:[-—–.]+|n\/?[ad]|s\/?[in]|n\.? ?d\.?|sin (?:datos?|informaci[oó]n)|no aplica|unknown|desconocid[oa]|se desconoce|no se sabe|no informad[oa])$/iu;
const mayBeNothing = new Set<ImportField>([
  "facility",
  "nationality",
  "gender",
  "age",
  "document",
  "verifiedBy",
  "note",
]);

/** Returns a reader of the cells of a row, without its status columns. It computes no values. */
export function rowReader(
  mapping: Mapping,
  known: KnownNames,
  orders: DateOrders = {},
): (cells: readonly string[]) => ReadRow {
  const findPlace = placeFinder(known.places);
  const verifiers = verifierNames(known.publishers);
  return (cells) => {
    const problems: CellProblem[] = [];
    const stated = new Set<ImportField>();
    const text = (field: ImportField) => {
      const column = mapping.columns[field];
      const cell = column === undefined ? "" : (cells[column] ?? "").trim();
      const value = mayBeNothing.has(field) && nothing.test(cell) ? "" : cell;
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
    const date = (field: DateField, blank = "") =>
      read(
        field,
        (value) => {
          const order = orders[field];
          const found = readColumnDate(value, order === undefined ? "day_first" : order, mapping.year);
          return found.ok ? found.date : found.code;
        },
        blank,
      );
    const whole = text("fullName");
    const joined = (one: ImportField, other: ImportField) => [text(one), text(other)].filter(Boolean).join(" ");
    const name =
      whole === ""
        ? readNameParts(joined("givenNames", "secondNames"), joined("surnames", "secondSurname"))
        : readWholeName(whole);
    const age = read("age", readAgeCell, { isMinor: false });
    const note = text("note");
    const own = read("nationality", readNationality, noNationality);
    const nationality = stated.has("nationality") ? own : (note !== "" && readNationality(note)) || noNationality;
    const { defaults, places = {} } = mapping;
    const day = date("day", defaults.day);
    if (day !== "" && day < firstYear) {
      problems.push({ code: "date_unknown", field: "day", values: { value: text("day").slice(0, 80) } });
    }
    const place = read("facility", (value) => findPlace(value) ?? places[statusKey(value)] ?? "place_unknown", "");

    // A place that the ledger does not know, and that the user left open, is kept in the note.
    const isPlaceNoted = place === "note";
    const url = text("url") || defaults.url;
    const form: RowForm = {
      givenNames: name.givenNames,
      surnames: name.surnames,
      alsoKnownAs: text("alsoKnownAs") || name.alias,
      document: read("document", readDocumentCell, "") || name.document,
      birthDate: date("birthDate"),
      nationalities: nationality.nationalities,
      secondNationality: nationality.secondNationality,
      gender: read("gender", readGender, ""),
      ageGroup: name.isMinor || age.isMinor ? "adolescent" : "",
      sector: name.isMilitary ? "military" : "",
      day,
      kind: defaults.kind,
      verification: defaults.verification,
      verifiedBy: read("verifiedBy", (value) => verifiers.get(searchKey(value)), defaults.verifiedBy),
      facility: isPlaceNoted ? "" : place,
      detainedFrom: date("detainedFrom"),
      note: noteOf([
        note,
        ...name.rest,
        stated.has("age") ? `Edad: ${text("age")}` : "",
        isPlaceNoted ? `Lugar: ${text("facility")}` : "",
      ]),
      sources: url === "" ? [] : [{ url }],
      publication: mapping.publication,
    };
    if (isPlaceNoted) stated.delete("facility");
    return { form, stated, problems, numbers: numbersOf(text), people: name.people };
  };
}

/** An earlier day of release is a typing error: "1926" for "2026". */
const firstYear = "1950";

const noNationality = { nationalities: [], secondNationality: "" as const };

const ownCodes = new Set<unknown>(["date_unknown", "day_impossible", "date_year", "place_unknown", "date_order"]);

function isCode(value: unknown): value is ProblemCode {
  return ownCodes.has(value);
}

function noteOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

function numbersOf(text: (field: ImportField) => string): ReadRow["numbers"] {
  return { person: text("personNumber"), release: text("releaseNumber"), situation: text("status") };
}

/** True if the row's name is a placeholder or initials, so that it names nobody. */
export function isUnnamedRow({ givenNames, surnames }: RowForm): boolean {
  return `${givenNames}${surnames}`.trim() !== "" && isUnnamed(String(givenNames), String(surnames));
}
