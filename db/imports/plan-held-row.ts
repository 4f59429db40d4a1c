import type { Meant } from "@/domain/imports/meant";
import type { ReadRow } from "@/domain/imports/read-row";
import { type SavePersonInput, savePersonInput } from "@/domain/inputs/save-person";
import { personProblems } from "@/domain/people/person-problems";
import type { Detention } from "@/domain/records/person";
import { noIdentity } from "@/domain/records/person";
import { findDocument, type Versioned } from "../history/read-document";
import { planPerson } from "../people/save-person";
import { spellFrom } from "../people/spell-from";
import type { Desk } from "../records/desk";
import type { Plan } from "../releases/plan";
import { withNote } from "../releases/with-note";
import { type Base, doubtful, type PlannedRow, planned, refused, refusedInput, unchanged } from "./row-results";

/** What a row of somebody who is still held would write: a person, or a spell of somebody known who is not held. */
export function planHeldRow(desk: Desk, base: Base, read: ReadRow, meant: Meant): PlannedRow {
  const parsed = savePersonInput.safeParse(formOf(read));
  if (!parsed.success) return refusedInput(base, parsed.error);
  if (meant.verdict === "doubtful") return doubtful(base);
  const known = meant.verdict === "sure" ? findDocument(desk.tx, "person", meant.candidate.id) : undefined;
  if (!known) return planned(base, planPerson(desk, parsed.data), false);
  const open = known.document.facts.detentions.find(({ end }) => end === null);
  if (!open) return planned(base, planSpell(desk, parsed.data, known), true);
  const differs = differences(open, read);
  if (differs.length === 0) return unchanged(base);
  return refused(
    base,
    differs.map((field) => ({ code: "row_differs_held", field, values: { number: open.id } })),
  );
}

/** A row as the form of a person sends it, with one spell that has not ended. */
function formOf({ form }: ReadRow): object {
  const { detainedFrom: from, facility, publication, sources, ...person } = form;
  const spell = { from, publication, sources, custody: [{ state: "prison", facility }] };
  return { ...person, requestId: "import-row", disclosure: "", detentions: [spell] };
}

function planSpell(desk: Desk, { detentions: [spell], note }: SavePersonInput, current: Versioned<"person">): Plan {
  if (!spell) throw new Error("the row has no spell");
  const { facts, identity } = current.document;
  const detentions = [...facts.detentions, spellFrom(desk, spell, null, facts.disclosure)];
  const document = { ...current.document, facts: { ...facts, detentions }, identity: withNote(identity, note) };
  const problems = personProblems(document.facts, document.identity ?? noIdentity, desk.today);
  return { ok: true, step: { current, document, problems } };
}

/** What a row itself states of a detention and the ledger has otherwise. */
function differences({ from, custody }: Detention, { form, stated }: ReadRow) {
  const kept = { detainedFrom: from, facility: custody.at(-1)?.facility ?? null };
  return (["detainedFrom", "facility"] as const).filter(
    (field) => stated.has(field) && kept[field] !== null && form[field] !== kept[field],
  );
}
