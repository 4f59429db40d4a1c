import { type DetentionTexts, noCaseTexts } from "@/domain/records/case";
import type { DocumentOf } from "@/domain/records/document";
import { type Detention, noIdentity, type PersonIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";
import type { ImportField } from "./import-fields";
import { noteLabels } from "./row-case";
import type { RowValues } from "./row-values";
import type { SheetRow } from "./sheet-reader";

/** A field where the record has another value than the row. `detention`: whether the field belongs to the detention. */
export type Differing = { field: ImportField; detention: boolean };

/**
 * Adds what a row states about the case and the occupation to a person's record, of which one detention is meant. It fills
 * blank fields and empties none. Another text goes to the internal note; another code is in `differs`. Returns the same
 * record if the row adds nothing.
 */
export function withStated(
  document: DocumentOf<"person">,
  detention: number,
  { values, stated }: Pick<SheetRow, "values" | "stated">,
): { document: DocumentOf<"person">; differs: Differing[] } {
  const place = document.facts.detentions.findIndex(({ id }) => id === detention);
  const before = document.facts.detentions[place];
  if (!before) return { document, differs: [] };
  const job = stated.has("sector") || stated.has("profession") ? values.profile : { sector: null, profession: null };
  const own = filling(document.facts.profile, { sector: job.sector, profession: job.profession });
  const { arrestedBy, arrestedIn, legalStage } = values.case;
  const current = { ...(before.case ?? { arrestedBy: null, arrestedIn: null }), legalStage: before.legalStage };
  const codes = filling(current, { arrestedBy, arrestedIn, legalStage });
  const identity = withTexts(document.identity, detention, values);
  const differs = [
    ...own.differs.map((field) => ({ field, detention: false })),
    ...codes.differs.map((field) => ({ field, detention: true })),
  ];
  if (own.filled.length + codes.filled.length === 0 && identity === document.identity) return { document, differs };
  const { legalStage: stage, ...about } = codes.values;
  const isKnown = about.arrestedBy !== null || about.arrestedIn !== null;
  const after: Detention = { ...before, legalStage: stage, ...(isKnown && { case: about }) };
  const detentions = document.facts.detentions.with(place, after);
  return {
    document: { ...document, facts: { ...document.facts, profile: own.values, detentions }, identity },
    differs,
  };
}

/** Returns the record's codes with the stated ones where it had none, and the names of those filled and differing. */
function filling<Codes extends object, Key extends keyof Codes & ImportField>(codes: Codes, stated: Pick<Codes, Key>) {
  const keys = (Object.keys(stated) as Key[]).filter((key) => stated[key] !== null && stated[key] !== codes[key]);
  const filled = keys.filter((key) => codes[key] === null);
  const values = { ...codes, ...Object.fromEntries(filled.map((key) => [key, stated[key]])) };
  return { values, filled, differs: keys.filter((key) => codes[key] !== null) };
}

type Text = "municipality" | "charge" | "court" | "health" | "causeOfDeath";

/** Fills blank texts; another text becomes a line of the internal note. */
function withTexts(identity: PersonIdentity | null, detention: number, row: RowValues): PersonIdentity | null {
  const known = identity ?? noIdentity;
  const { health, causeOfDeath, cases } = known;
  const own = cases.find((each) => each.detention === detention) ?? { detention, ...noCaseTexts };
  const { municipality, charge, court } = row.case;
  const stated = {
    ...{ municipality, charge, court },
    health: row.identity.health,
    causeOfDeath: row.identity.causeOfDeath,
  };
  const before: Record<Text, string> = { ...own, health, causeOfDeath };
  const fields = (Object.keys(stated) as Text[]).filter(
    (field) => stated[field] !== "" && !includes(before[field], stated[field]),
  );
  const notes = fields
    .filter((field) => before[field] !== "")
    .map((field) => `${noteLabels[field]}: ${stated[field]}`)
    .filter((line) => !includes(known.note, line));
  const filled = fields.filter((field) => before[field] === "");
  if (filled.length + notes.length === 0) return identity;
  const after = { ...before, ...Object.fromEntries(filled.map((field) => [field, stated[field]])) };
  const texts: DetentionTexts = {
    detention,
    municipality: after.municipality,
    charge: after.charge,
    court: after.court,
  };
  const hasTexts = texts.municipality !== "" || texts.charge !== "" || texts.court !== "";
  return {
    ...known,
    health: after.health,
    causeOfDeath: after.causeOfDeath,
    note: [known.note, ...notes].filter(Boolean).join("\n"),
    cases: hasTexts ? [...cases.filter((each) => each.detention !== detention), texts] : cases,
  };
}

function includes(text: string, part: string): boolean {
  return searchKey(text).includes(searchKey(part));
}
