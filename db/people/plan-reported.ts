import { isDeepStrictEqual } from "node:util";
import { citeSources } from "@/db/changes/cite-sources";
import { filledPlace, placeProblems } from "@/db/changes/place";
import { requireVersion } from "@/db/changes/require-version";
import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import type { Versioned } from "@/db/history/read-document";
import { nextNumber } from "@/db/ledger/numbers";
import { newPerson } from "@/db/releases/new-person";
import { noPlan, type Plan } from "@/db/releases/plan";
import { withNote } from "@/db/releases/with-note";
import type { PersonInput } from "@/domain/inputs/person-details";
import type { CitedSource } from "@/domain/inputs/source";
import type { DocumentOf } from "@/domain/records/document";
import { hasName } from "@/domain/records/has-name";
import { type Detention, noIdentity } from "@/domain/records/person";
import { personProblems } from "@/domain/rules/person-problems";
import { type Naming, namingOf, publicationAfter } from "@/domain/rules/publication-after";
import { reportedDetention } from "@/domain/rules/reported-detention";
import { dayOfDeath, type ReportedEvent, withReported } from "@/domain/rules/with-reported";
import { type FormFields, inForm } from "@/domain/values/problem-fields";
import { planDetentionEvent } from "./plan-detention-event";

/** What a line or a row reports that is not a release, with its sources. */
export type Reported = ReportedEvent & {
  publication: "draft" | "published";
  sources: readonly CitedSource[];
};

/** The person of a report: one of the ledger at the version that the user saw, or a new one. */
export type ReportedPerson =
  | { subject: "person"; person: string; version: number; note: string }
  | ({ subject: "new_person" } & PersonInput);

/**
 * Plans the record of what is not a release: a change of custody, a death, an escape, or that the person is still held.
 * It joins the open detention of a known person, or opens one; a new person gets one detention. It never makes a
 * release. Refuses with `died_already`; `released_already` if a release of that day or a later one is logged;
 * `report_public` if a draft would change what the public sees; `name_required`. Problems are at `day`, `facility`,
 * `destination`, `sources`.
 */
export function planReported(context: WriteContext, who: ReportedPerson, reported: Reported): Plan {
  const before = filledPlace(context.tx, reported.before);
  const destination = filledPlace(context.tx, reported.destination);
  const problems: Problem[] = [
    ...placeProblems(context.tx, reported.before),
    ...inForm(placeProblems(context.tx, reported.destination), [["*", "destination"]]),
  ];
  const filled = { ...reported, before, destination };
  if (who.subject === "new_person") return ofNewPerson(context, who, filled, problems);
  const required = requireVersion(context.tx, "person", who.person, who.version);
  return required.ok ? ofPerson(context, required.current, who.note, filled, problems) : required;
}

function ofPerson(
  context: WriteContext,
  current: Versioned<"person">,
  note: string,
  reported: Reported,
  problems: Problem[],
): Plan {
  const { document } = current;
  const { detentions } = document.facts;
  const death = dayOfDeath(detentions);
  if (death !== undefined) return noPlan({ code: "died_already", field: "person", values: { day: death } });
  const found = reportedDetention(detentions, reported.what, reported.day);
  if ("released" in found)
    return noPlan({ code: "released_already", field: "day", values: { number: found.released } });
  const { place } = found;
  const before = detentions[place];
  const after = detentionAfter(context, before, reported, namingOf(document.facts));
  const isShown = before?.publication === "published" && reported.publication === "draft";
  if (isShown && !isDeepStrictEqual(before, after)) return noPlan({ code: "report_public", field: "person" });
  const step = planDetentionEvent(context, { current, place, after, dayField: "day", problems });
  if (note === "") return { ok: true, step };
  const noted: DocumentOf<"person"> = {
    ...document,
    facts: { ...document.facts, detentions: detentions.toSpliced(place, 1, after) },
    identity: withNote(document.identity, note),
  };
  return { ok: true, step: { ...step, document: noted } };
}

function ofNewPerson(context: WriteContext, who: PersonInput, reported: Reported, problems: Problem[]): Plan {
  const { naming, personWith } = newPerson(context, who, null);
  const document = personWith(detentionAfter(context, undefined, reported, namingOf(naming)));
  const wrong = personProblems(document.facts, document.identity ?? noIdentity, context.today);
  const nameless: Problem[] = hasName(who) ? [] : [{ code: "name_required", field: "givenNames" }];
  const all = [...nameless, ...problems, ...inForm(wrong, newPersonFields)];
  return { ok: true, step: { current: undefined, document, problems: all, fields: newPersonFields } };
}

/** Where a new person's fields lie in a line or a row: the detention has its day and sources. */
const newPersonFields: FormFields = [
  ["detentions.0.sources", "sources"],
  ["detentions.0.sources.**", "sources.$1"],
  ["detentions.**", "day"],
];

/** Returns the detention after the event; a new one starts on an unknown day. A withdrawn one stays withdrawn. */
function detentionAfter(
  context: WriteContext,
  before: Detention | undefined,
  reported: Reported,
  naming: Naming,
): Detention {
  const { reviewPolicy: policy } = context.settings;
  const asked = { asked: reported.publication, before: before?.publication ?? null, policy, ...naming };
  const publication = before?.publication === "withdrawn" ? "withdrawn" : publicationAfter(asked);
  const open: Detention = before ?? {
    id: nextNumber(context.tx, "detention"),
    from: null,
    publication,
    legalStage: null,
    custody: [],
    end: null,
    citations: [],
  };
  return { ...withReported(open, reported, citeSources(context, reported.sources)), publication };
}
