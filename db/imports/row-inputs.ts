import type { Versioned } from "@/db/history/read-document";
import type { RowProblem } from "@/domain/imports/row-outcome";
import type { RowValues } from "@/domain/imports/row-values";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import { type ReleaseOf, recordReleaseInput } from "@/domain/inputs/record-release";
import { type SavePersonInput, savePersonInput } from "@/domain/inputs/save-person";

/** A row that states a day of release, or of what is not a release. */
export type DatedRow = RowValues & { day: NonNullable<RowValues["day"]> };

/** Returns the values of a row with a day, or why the row cannot be a record of that day. */
export function datedRow({ values, faults }: SheetRow): { ok: true; dated: DatedRow } | Refused {
  const { day } = values;
  const missing: RowProblem[] = day === null ? [{ code: "required", field: "day" }] : [];
  if (day === null || faults.length > 0) return { ok: false, problems: [...missing, ...faults] };
  return { ok: true, dated: { ...values, day } };
}

type Refused = { ok: false; problems: RowProblem[] };

/** Forms without anything that a row may state. */
const request = { requestId: "import-row", day: "2026", kind: "unknown", verification: "reported" };
const ofNewPerson = recordReleaseInput.parse({ ...request, subject: "new_person" }) as ReleaseOf<"new_person">;
const ofPerson = recordReleaseInput.parse({ ...request, subject: "person", person: "1" }) as ReleaseOf<"person">;
const openDetention = { custody: [{ state: "prison" }] };
const heldPerson = savePersonInput.parse({ ...request, detentions: [openDetention] });

/** Returns the release of a new person that a row states. */
export function newPersonRelease({
  identity,
  profile,
  custody: _held,
  case: _case,
  ...release
}: DatedRow): ReleaseOf<"new_person"> {
  return { ...ofNewPerson, ...identity, profile, ...release };
}

/** Returns the release of a known person that a row states. The person's own details stay as they are. */
export function knownPersonRelease(row: DatedRow, { document, version }: Versioned<"person">): ReleaseOf<"person"> {
  const { identity, profile: _known, custody: _held, case: _case, ...release } = row;
  return { ...ofPerson, ...release, person: document.id, version, note: identity.note };
}

/** Returns the person, still detained, that a row states. */
export function heldPersonInput(row: RowValues): SavePersonInput {
  const { identity, profile, detainedFrom: from, custody: state, facility, publication, sources } = row;
  const detentions = heldPerson.detentions.map((detention) => ({
    ...detention,
    ...{ from, publication, sources },
    custody: detention.custody.map((period) => ({ ...period, state, facility })),
  }));
  return { ...heldPerson, ...identity, profile, detentions };
}
