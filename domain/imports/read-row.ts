import { isUnnamed } from "@/domain/matching/is-unnamed";
import type { KnownPlace } from "@/domain/reading/known-places";
import { placeFinder } from "@/domain/reading/known-places";
import { readNationality } from "@/domain/reading/read-nationality";
import { readGender } from "@/domain/reading/read-words";
import { noIdentity, type PersonIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { PartialDay } from "@/domain/values/partial-day";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { searchKey } from "@/domain/values/search-key";
import type { Gender } from "@/domain/values/vocabulary";
import { readColumnDate } from "./date-column";
import { codeFields, type DateField, type DateOrder, type ImportField, type Mapping } from "./import-fields";
import { isNothing } from "./is-nothing";
import { readAgeCell } from "./read-age-cell";
import { readDocumentCell } from "./read-document-cell";
import { type NameCell, readNameParts, readWholeName } from "./read-name-cell";
import { readCaseCells } from "./row-case";
import type { RowProblem } from "./row-outcome";
import { type RowValues, sourceReader, withinLimits } from "./row-values";
import { statusKey } from "./status-key";
import { verifierNames } from "./verifier-names";

/** Why a cell is refused, with the column's field and the cell's text. */
export type CellProblem = { code: ProblemCode; field: ImportField; values: { value: string } };

/**
 * `stated`: the fields that the row itself states. `faults`: what a record cannot hold, which matters only if the row is
 * written. `numbers`: what an export of this ledger says of its records.
 */
export type ReadRow = {
  values: RowValues;
  stated: Set<ImportField>;
  problems: CellProblem[];
  faults: RowProblem[];
  numbers: { person: string; release: string; situation: string };
  /** Whom the name seems to mean besides one named person. */
  people: NameCell["people"];
};

/** Places and publishers by name. */
export type KnownNames = { places: readonly KnownPlace[]; publishers: readonly { id: string; names: string[] }[] };

/** The order of the dates of each date column; null where an ambiguous date is refused. */
export type DateOrders = Partial<Record<DateField, DateOrder | null>>;

/** Fields that a sign for "nothing is known" leaves blank. A day is not among them. */
const mayBeNothing = new Set<ImportField>([
  "facility",
  "nationality",
  "gender",
  "age",
  "document",
  "verifiedBy",
  "note",
  ...codeFields,
  ...(["municipality", "charge", "court", "health", "causeOfDeath"] as const),
]);

/** Returns a reader of the cells of a row, without its status columns. It computes no formulas. */
export function rowReader(
  mapping: Mapping,
  known: KnownNames,
  orders: DateOrders = {},
): (cells: readonly string[]) => ReadRow {
  const findPlace = placeFinder(known.places);
  const verifiers = verifierNames(known.publishers);
  // The default may name a publisher that was merged since: its code is a name of the kept one.
  const verifiedBy = (verifiers.get(searchKey(mapping.defaults.verifiedBy)) ?? mapping.defaults.verifiedBy) || null;
  const sourceAt = sourceReader();
  return (cells) => {
    const problems: CellProblem[] = [];
    const stated = new Set<ImportField>();
    const text = (field: ImportField) => {
      const column = mapping.columns[field];
      const cell = column === undefined ? "" : (cells[column] ?? "").trim();
      const value = mayBeNothing.has(field) && isNothing(cell) ? "" : cell;
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
    const date = (field: DateField, blank: PartialDay | null = null) =>
      read<PartialDay | null>(
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
    const about = readCaseCells({ text, read }, mapping.codes);
    const { defaults, places = {} } = mapping;
    const day = date("day", defaults.day || null);
    if (day !== null && day < firstYear) {
      problems.push({ code: "date_unknown", field: "day", values: { value: text("day").slice(0, 80) } });
    }
    const place = read<string | null>(
      "facility",
      (value) => findPlace(value) ?? places[statusKey(value)] ?? "place_unknown",
      null,
    );

    // A place that the ledger does not know, and that the user left open, is kept in the note.
    const isPlaceNoted = place === "note";
    const url = text("url") || defaults.url;
    const source = url === "" ? noSource : sourceAt(url);
    const { values, faults } = withinLimits({
      identity: {
        ...noIdentity,
        givenNames: name.givenNames,
        surnames: name.surnames,
        alsoKnownAs: text("alsoKnownAs") || name.alias,
        document: read("document", readDocumentCell, "") || name.document,
        birthDate: date("birthDate"),
        note: noteOf([
          note,
          ...name.rest,
          stated.has("age") ? `Edad: ${text("age")}` : "",
          isPlaceNoted ? `Lugar: ${text("facility")}` : "",
          ...about.notes,
        ]),
        health: about.health,
        causeOfDeath: about.causeOfDeath,
      },
      profile: {
        ...noProfile,
        ...nationality,
        gender: read<Gender | null>("gender", readGender, null),
        ageGroup: name.isMinor || age.isMinor ? "adolescent" : null,
        sector: about.sector ?? (name.isMilitary ? "military" : null),
        profession: about.profession,
      },
      day,
      kind: defaults.kind,
      verification: defaults.verification,
      verifiedBy: read("verifiedBy", (value) => verifiers.get(searchKey(value)), verifiedBy),
      facility: isPlaceNoted ? null : place,
      detainedFrom: date("detainedFrom"),
      custody: "prison",
      case: about.case,
      sources: source.sources,
      publication: mapping.publication,
    });
    if (isPlaceNoted) stated.delete("facility");
    for (const field of about.noted) stated.delete(field);
    const written = { values, faults: [...faults, ...source.faults] };
    return { ...written, stated, problems, numbers: numbersOf(text), people: name.people };
  };
}

/** An earlier day of release is a typing error: "1926" for "2026". */
const firstYear = "1950";

const noSource = { sources: [], faults: [] };

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
export function isUnnamedRow({ givenNames, surnames }: PersonIdentity): boolean {
  return `${givenNames}${surnames}`.trim() !== "" && isUnnamed(givenNames, surnames);
}
