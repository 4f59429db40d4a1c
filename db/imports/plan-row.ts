import type { WriteContext } from "@/db/changes/write-context";
import { findDocument } from "@/db/history/read-document";
import { planRelease } from "@/db/releases/plan-release";
import type { Candidate, PersonMatch } from "@/domain/imports/resolved-person";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import type { DocumentOf } from "@/domain/records/document";
import { releasesOf } from "@/domain/rules/releases-of";
import { planHeldRow } from "./plan-held-row";
import { planReportedRow } from "./plan-reported-row";
import { datedRow, knownPersonRelease, newPersonRelease } from "./row-inputs";
import { type Base, baseOf, doubtful, type PlannedRow, planned, type Row, refused, unchanged } from "./row-results";
import { addedDetails, withDetails } from "./with-details";

/** Plans one row, a release, an open detention or what is not a release, and gives its outcome. */
export function planRow(context: WriteContext, row: Row, match: PersonMatch): PlannedRow {
  const base = baseOf(row, match);
  if (row.read.problems.length > 0) return refused(base, row.read.problems);
  return withDetails(eventOf(context, row, base, match), row.read);
}

function eventOf(context: WriteContext, row: Row, base: Base, match: PersonMatch): PlannedRow {
  if (row.read.held) return planHeldRow(context, base, row.read, match);
  return row.read.report ? planReportedRow(context, base, row.read, match) : planReleasedRow(context, row, match);
}

function planReleasedRow(context: WriteContext, row: Row, match: PersonMatch): PlannedRow {
  const { read } = row;
  const base = baseOf(row, match);
  const person = match.verdict === "sure" ? findDocument(context.tx, "person", match.candidate.id) : undefined;
  const given = datedRow(read);
  if (!given.ok) return refused(base, given.problems);
  const { dated } = given;
  if (match.verdict === "doubtful") {
    return saysAgain(context, read, dated, base.candidates) ? unchanged(base) : doubtful(base);
  }
  const again = person && releaseOf(person.document, dated.day);
  if (person && again) {
    const differs = differences(again, read, dated);
    if (differs.length === 0) return addedDetails(base, person, again.detention, read);
    const values = { number: again.release.id };
    return refused(
      base,
      differs.map((field) => ({ code: "row_differs", field, values })),
    );
  }
  const input = person ? knownPersonRelease(dated, person) : newPersonRelease(dated);
  return planned(base, planRelease(context, input), person !== undefined);
}

const baseOfNobody: Base = { row: 0, name: "", candidates: [] };

/** True if the row's only candidate already has this very release. Then the row adds nothing, whoever it means. */
function saysAgain(
  context: WriteContext,
  read: SheetRow,
  values: ReleaseValues & { day: string },
  [candidate, another]: Candidate[],
): boolean {
  if (!candidate || another || !hasSameName(candidate)) return false;
  const known = findDocument(context.tx, "person", candidate.id);
  const again = known && releaseOf(known.document, values.day);
  if (!known || !again || differences(again, read, values).length > 0) return false;
  return addedDetails(baseOfNobody, known, again.detention, read).result.outcome === "unchanged";
}

function hasSameName({ reasons }: Candidate): boolean {
  return reasons.some(({ code }) => code === "name_same");
}

type Ended = {
  detention: number;
  release: { id: number; kind: string; verification: string; verifiedBy: string | null };
  facility: string | null;
};

function releaseOf({ facts }: DocumentOf<"person">, day: string): Ended | undefined {
  for (const detention of facts.detentions) {
    const release = releasesOf(detention).find((each) => each.day === day);
    if (release) return { detention: detention.id, release, facility: detention.custody.at(-1)?.facility ?? null };
  }
  return undefined;
}

type ReleaseValues = { kind: string; verification: string; verifiedBy: string | null; facility: string | null };

/**
 * Returns the fields that the row itself states and the ledger has with another value. Values that apply to the whole
 * file do not count.
 */
function differences({ release, facility }: Omit<Ended, "detention">, { stated }: SheetRow, values: ReleaseValues) {
  const current = { ...release, facility };
  return (["kind", "verification", "verifiedBy", "facility"] as const).filter(
    (field) => stated.has(field) && values[field] !== current[field],
  );
}
