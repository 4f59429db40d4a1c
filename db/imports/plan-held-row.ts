import type { WriteContext } from "@/db/changes/write-context";
import { findDocument, type Versioned } from "@/db/history/read-document";
import { planArrest } from "@/db/people/record-arrest";
import { planPerson } from "@/db/people/save-person";
import type { Plan } from "@/db/releases/plan";
import { withNote } from "@/db/releases/with-note";
import type { PersonMatch } from "@/domain/imports/resolved-person";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import { type SavePersonInput, savePersonInput } from "@/domain/inputs/save-person";
import type { Detention } from "@/domain/records/person";
import { isOpen } from "@/domain/rules/releases-of";
import { type Base, doubtful, type PlannedRow, planned, refused, refusedInput, unchanged } from "./row-results";

/**
 * Plans a row about a person still detained: a new person, or a new detention of a known person who is not detained.
 */
export function planHeldRow(context: WriteContext, base: Base, read: SheetRow, match: PersonMatch): PlannedRow {
  const parsed = savePersonInput.safeParse(formOf(read));
  if (!parsed.success) return refusedInput(base, parsed.error);
  if (match.verdict === "doubtful") return doubtful(base);
  const known = match.verdict === "sure" ? findDocument(context.tx, "person", match.candidate.id) : undefined;
  if (!known) return planned(base, planPerson(context, parsed.data), false);
  const open = known.document.facts.detentions.find(isOpen);
  if (!open) return planned(base, planArrestOf(context, parsed.data, known), true);
  const differs = differences(open, read);
  if (differs.length === 0) return unchanged(base);
  return refused(
    base,
    differs.map((field) => ({ code: "row_differs_held", field, values: { number: open.id } })),
  );
}

/** Returns the input of a person form for a row, with one open detention. */
function formOf({ form }: SheetRow): object {
  const { detainedFrom: from, facility, publication, sources, custodyState: state = "prison", ...person } = form;
  const detention = { from, publication, sources, custody: [{ state, facility }] };
  return { ...person, requestId: "import-row", disclosure: "", detentions: [detention] };
}

function planArrestOf(
  context: WriteContext,
  { detentions: [detention], note }: SavePersonInput,
  known: Versioned<"person">,
): Plan {
  const [held] = detention?.custody ?? [];
  if (!detention || !held) throw new Error("the row has no detention");
  const current = { ...known, document: { ...known.document, identity: withNote(known.document.identity, note) } };
  const { from, publication, sources } = detention;
  const { state, facility, federalEntity } = held;
  const arrest = planArrest(context, current, { from, state, facility, federalEntity, publication, sources });
  return { ok: true, step: { ...arrest, current: known } };
}

/** Returns the fields that the row itself states and the ledger has with another value. */
function differences({ from, custody }: Detention, { form, stated }: SheetRow) {
  const last = custody.at(-1);
  const current = { detainedFrom: from, facility: last?.facility ?? null };
  const differs: ("detainedFrom" | "facility")[] = (["detainedFrom", "facility"] as const).filter(
    (field) => stated.has(field) && current[field] !== null && form[field] !== current[field],
  );
  const isElsewhere = form.custodyState !== undefined && last?.state !== form.custodyState;
  return isElsewhere && !differs.includes("facility") ? [...differs, "facility" as const] : differs;
}
