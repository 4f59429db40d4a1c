import type { WriteContext } from "@/db/changes/write-context";
import { findDocument } from "@/db/history/read-document";
import { planReported, type Reported } from "@/db/people/plan-reported";
import type { PersonMatch } from "@/domain/imports/resolved-person";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import { type DatedRow, datedRow, newPersonRelease } from "./row-inputs";
import { type Base, doubtful, type PlannedRow, planned, refused } from "./row-results";
import { addedDetails } from "./with-details";

/**
 * Plans a row about what is not a release: house arrest, a transfer, a death or an escape of a known or a new person. A
 * row that adds nothing to a known person's record is unchanged.
 */
export function planReportedRow(context: WriteContext, base: Base, read: SheetRow, match: PersonMatch): PlannedRow {
  const given = datedRow(read);
  if (!given.ok) return refused(base, given.problems);
  if (match.verdict === "doubtful") return doubtful(base);
  const { dated } = given;
  const person = match.verdict === "sure" ? findDocument(context.tx, "person", match.candidate.id) : undefined;
  const reported = reportedBy(read, dated);
  if (!person) return planned(base, planReported(context, newPersonRelease(dated), reported), false);
  const again = findReported(person.document.facts.detentions, reported);
  if (again) return addedDetails(base, person, again.id, read);
  const who = {
    subject: "person" as const,
    person: person.document.id,
    version: person.version,
    note: dated.identity.note,
  };
  return planned(base, planReported(context, who, reported), true);
}

function reportedBy({ report }: SheetRow, { day, facility, publication, sources }: DatedRow): Reported {
  if (!report) throw new Error("the row reports nothing");
  const destination = { facility: report.destination || null, federalEntity: null };
  const before = { facility, federalEntity: null };
  return { what: report.what, day, before, destination, publication, sources };
}

type Detentions = NonNullable<ReturnType<typeof findDocument<"person">>>["document"]["facts"]["detentions"];

/** Returns the person's detention that already ended or changed so on that day. */
function findReported(detentions: Detentions, { what, day, destination }: Reported) {
  return detentions.find(({ end, custody }) => {
    if (what === "death" || what === "escape") return end?.how === what && end.day === day;
    return custody.some(
      ({ from, state, facility }) =>
        from === day && (what === "house_arrest" ? state === what : facility === destination.facility),
    );
  });
}
