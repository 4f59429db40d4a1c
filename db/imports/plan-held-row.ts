import type { WriteContext } from "@/db/changes/write-context";
import { findDocument, type Versioned } from "@/db/history/read-document";
import { planArrest } from "@/db/people/record-arrest";
import { planPerson } from "@/db/people/save-person";
import type { Plan } from "@/db/releases/plan";
import { withNote } from "@/db/releases/with-note";
import type { PersonMatch } from "@/domain/imports/resolved-person";
import type { RowValues } from "@/domain/imports/row-values";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import type { Detention } from "@/domain/records/person";
import { isOpen } from "@/domain/rules/releases-of";
import { heldPersonInput } from "./row-inputs";
import { type Base, doubtful, type PlannedRow, planned, refused } from "./row-results";
import { addedDetails } from "./with-details";

/**
 * Plans a row about a person still detained: a new person, or a new detention of a known person who is not detained.
 */
export function planHeldRow(context: WriteContext, base: Base, read: SheetRow, match: PersonMatch): PlannedRow {
  if (read.faults.length > 0) return refused(base, read.faults);
  if (match.verdict === "doubtful") return doubtful(base);
  const known = match.verdict === "sure" ? findDocument(context.tx, "person", match.candidate.id) : undefined;
  if (!known) return planned(base, planPerson(context, heldPersonInput(read.values)), false);
  const open = known.document.facts.detentions.find(isOpen);
  if (!open) return planned(base, planArrestOf(context, read.values, known), true);
  const differs = differences(open, read);
  if (differs.length === 0) return addedDetails(base, known, open.id, read);
  return refused(
    base,
    differs.map((field) => ({ code: "row_differs_held", field, values: { number: open.id } })),
  );
}

function planArrestOf(context: WriteContext, row: RowValues, known: Versioned<"person">): Plan {
  const identity = withNote(known.document.identity, row.identity.note);
  const current = { ...known, document: { ...known.document, identity } };
  const { detainedFrom: from, custody: state, facility, publication, sources } = row;
  const arrest = planArrest(context, current, { from, state, facility, federalEntity: null, publication, sources });
  return { ok: true, step: { ...arrest, current: known } };
}

/** Returns the fields that the row itself states and the ledger has with another value. */
function differences({ from, custody }: Detention, { values, stated }: SheetRow) {
  const last = custody.at(-1);
  const current = { detainedFrom: from, facility: last?.facility ?? null };
  const differs: ("detainedFrom" | "facility")[] = (["detainedFrom", "facility"] as const).filter(
    (field) => stated.has(field) && current[field] !== null && values[field] !== current[field],
  );
  const isElsewhere = values.custody === "house_arrest" && last?.state !== values.custody;
  return isElsewhere && !differs.includes("facility") ? [...differs, "facility" as const] : differs;
}
