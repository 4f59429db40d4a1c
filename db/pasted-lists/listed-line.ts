import type { Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { Reported, ReportedPerson } from "@/db/people/plan-reported";
import type { BatchHeader } from "@/domain/inputs/header";
import type { LineAnswer, RecordListInput } from "@/domain/inputs/pasted-list";
import type { PersonInput } from "@/domain/inputs/person-details";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import { type Decided, decided } from "@/domain/pasted-list/answers";
import type { ListLine } from "@/domain/pasted-list/list-lines";
import type { PastedRow } from "@/domain/pasted-list/pasted-list";
import type { FindPlace } from "@/domain/reading/known-places";
import { readNationalities } from "@/domain/reading/read-nationalities";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { noConsent } from "@/domain/records/consent";
import { noProfile } from "@/domain/records/profile";
import { type Combination, combinationOf } from "@/domain/values/combination";
import type { Gender } from "@/domain/values/vocabulary";
import { newPersonOf, noteForKnown } from "./listed-person";

/** `line` is the number of the line in the pasted text; `distinctFrom` are candidates that the answer excludes. */
type Logged = { key: string; line: number; distinctFrom: readonly string[] };

/** The release that one line logs, with the facts that tell which group the person may belong to. */
export type ListedRelease = Logged & {
  release: ReleaseOf<"new_person" | "person">;
  who: { nationality: Combination; gender: Gender | null };
  group: LineAnswer["group"];
};

/** What one line logs that is not a release. */
export type ListedReport = Logged & { report: Reported; person: ReportedPerson };

export type ListedLine = ListedRelease | ListedReport;

type Refused = { ok: false; problems: Problem[] };
type Listed = { ok: true; listed: ListedLine | null } | Refused;
type Place = { facility: string | null; federalEntity: string | null };

/** Returns what a line logs with the user's answer; null if the line is skipped. */
export function listedLine(db: Db | Tx, input: RecordListInput, line: ListLine, findPlace: FindPlace): Listed {
  const { key, row } = line;
  const answer = input.rows[key];
  const choice = answer && decided(answer.as);
  if (!choice) return refuse(key, "list_undecided", "as");
  if (choice.who === "skip") return { ok: true, listed: null };
  const place = placeOf(input, line, answer, findPlace);
  if (!place.ok) return place;
  const person = personOf(db, line, answer, choice);
  if (!person.ok) return person;
  const logged = { key, line: row.line, distinctFrom: choice.who === "new" ? answer.not : [] };
  if (row.notRelease) {
    const destination = answer.destination === "" ? null : findPlace(answer.destination);
    if (answer.destination !== "" && destination === null) return refuse(key, "facility_unknown", "destination");
    const report: Reported = {
      ...{ what: row.notRelease.what, day: input.day, before: place.at, publication: input.step },
      destination: { facility: row.notRelease.what === "transfer" ? destination : null, federalEntity: null },
      sources: input.sources,
    };
    return { ok: true, listed: { ...logged, report, person: person.who } };
  }
  const what = readNotRelease(`${answer.givenNames} ${answer.surnames} | ${answer.place}`);
  if (what) return refuse(key, "not_release", "as", { what });
  const release = releaseOf(input, row, place.at, person.who);
  return { ok: true, listed: { ...logged, release, who: factsOf(db, person.who), group: answer.group } };
}

/** Returns the shared fields of a list, as the day's batch stores them. */
export function headerOfList(input: RecordListInput): BatchHeader {
  const { day, kind, verification, verifiedBy, verifiedOn, detailPublic, sources, facility, federalEntity } = input;
  return { day, kind, verification, verifiedBy, verifiedOn, detailPublic, sources, facility, federalEntity };
}

function refuse(key: string, code: string, field: string, values?: Problem["values"]): Refused {
  return { ok: false, problems: [{ code, field: `rows.${key}.${field}`, ...(values && { values }) }] };
}

/** Returns the place of the line; if it states none, the state that it names, or the place of the list. */
function placeOf(
  input: RecordListInput,
  { key, row }: ListLine,
  { place }: LineAnswer,
  findPlace: FindPlace,
): { ok: true; at: Place } | Refused {
  if (place !== "") {
    const facility = findPlace(place);
    return facility === null
      ? refuse(key, "facility_unknown", "place")
      : { ok: true, at: { facility, federalEntity: null } };
  }
  if (row.federalEntity) return { ok: true, at: { facility: null, federalEntity: row.federalEntity } };
  if (row.isPlaceUnread && input.facility !== null) return refuse(key, "list_place", "place");
  return { ok: true, at: { facility: input.facility, federalEntity: input.federalEntity } };
}

type Who =
  | { subject: "person"; person: string; version: number; note: string }
  | ({ subject: "new_person" } & PersonInput);

function personOf(
  db: Db | Tx,
  { key, row }: ListLine,
  answer: LineAnswer,
  choice: Exclude<Decided, { who: "skip" }>,
): { ok: true; who: Who } | Refused {
  if (choice.who === "person") {
    const { person, version } = choice;
    // An unnamed person matches nobody, so no answer can name one of the ledger.
    if (row.isUnnamed) return refuse(key, "list_unnamed", "as");
    const known = findDocument(db, "person", person)?.document.identity?.note ?? "";
    return { ok: true, who: { subject: "person", person, version, note: noteForKnown(row, known) } };
  }
  const nationalities = readNationalities(answer.nationality);
  if (nationalities === null || nationalities.length > 3) return refuse(key, "nationality_invalid", "nationality");
  return { ok: true, who: { subject: "new_person", ...newPersonOf(row, answer, nationalities) } };
}

function releaseOf(input: RecordListInput, row: PastedRow, place: Place, who: Who): ListedRelease["release"] {
  const isUnconfirmed = row.isUnconfirmed && input.verification === "verified";
  const shared = {
    ...{ reason: "", noteEs: "", noteEn: "", requestId: input.requestId },
    ...headerOfList(input),
    ...place,
    kind: row.kind ?? input.kind,
    ...(isUnconfirmed && { verification: "reported" as const, verifiedBy: null, verifiedOn: null }),
    ...{ publication: input.step, fromGroup: null, ofPart: null, detainedFrom: null },
  };
  if (who.subject === "new_person") return { ...shared, ...who, known: [] };
  return { ...shared, disclosure: null, consent: noConsent, ...who };
}

function factsOf(db: Db | Tx, who: Who): ListedRelease["who"] {
  const facts = who.subject === "person" ? findDocument(db, "person", who.person)?.document.facts : who;
  const { nationalities, secondNationality, gender } = facts?.profile ?? noProfile;
  return { nationality: combinationOf(nationalities, secondNationality), gender };
}
