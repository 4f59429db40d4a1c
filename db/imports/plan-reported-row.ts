import type { WriteContext } from "@/db/changes/write-context";
import { findDocument } from "@/db/history/read-document";
import { planReported, type Reported } from "@/db/people/plan-reported";
import type { PersonMatch } from "@/domain/imports/resolved-person";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import { recordReleaseInput } from "@/domain/inputs/record-release";
import { type Base, doubtful, type PlannedRow, planned, refusedInput, unchanged } from "./row-results";

/**
 * Plans a row about what is not a release: house arrest, a transfer, a death or an escape of a known or a new person. A
 * row that adds nothing to a known person's record is unchanged.
 */
export function planReportedRow(context: WriteContext, base: Base, read: SheetRow, match: PersonMatch): PlannedRow {
  // The form of a release has the same fields; its kind and verification are not used.
  const form = { ...read.form, subject: "new_person", kind: "unknown", verification: "reported", verifiedBy: "" };
  const parsed = recordReleaseInput.safeParse({ ...form, requestId: "import-row", disclosure: "" });
  if (!parsed.success) return refusedInput(base, parsed.error);
  if (match.verdict === "doubtful") return doubtful(base);
  const { data } = parsed;
  if (data.subject !== "new_person") throw new Error("the row's form is about a new person");
  const person = match.verdict === "sure" ? findDocument(context.tx, "person", match.candidate.id) : undefined;
  const reported = reportedBy(read, data.day, data.facility, data);
  if (!person) return planned(base, planReported(context, { ...data, subject: "new_person" }, reported), false);
  if (saysNothingNew(person.document.facts.detentions, reported)) return unchanged(base);
  const who = { subject: "person" as const, person: person.document.id, version: person.version, note: data.note };
  return planned(base, planReported(context, who, reported), true);
}

function reportedBy(
  { report }: SheetRow,
  day: Reported["day"],
  facility: string | null,
  { publication, sources }: Pick<Reported, "publication" | "sources">,
): Reported {
  if (!report) throw new Error("the row reports nothing");
  const destination = { facility: report.destination || null, federalEntity: null };
  const before = { facility, federalEntity: null };
  return { what: report.what, day, before, destination, publication, sources };
}

type Detentions = NonNullable<ReturnType<typeof findDocument<"person">>>["document"]["facts"]["detentions"];

/** True if the person's newest detention already ended or changed so on that day. */
function saysNothingNew(detentions: Detentions, { what, day, destination }: Reported): boolean {
  return detentions.some(({ end, custody }) => {
    if (what === "death" || what === "escape") return end?.how === what && end.day === day;
    return custody.some(
      ({ from, state, facility }) =>
        from === day && (what === "house_arrest" ? state === what : facility === destination.facility),
    );
  });
}
