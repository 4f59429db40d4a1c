import type { Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { BatchHeader } from "@/domain/inputs/header";
import type { LineAnswer, RecordListInput } from "@/domain/inputs/pasted-list";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import { decided } from "@/domain/pasted-list/answers";
import type { ListLine } from "@/domain/pasted-list/list-lines";
import type { PastedRow } from "@/domain/pasted-list/pasted-list";
import type { FindPlace } from "@/domain/reading/known-places";
import { plainLine } from "@/domain/reading/plain-line";
import { readNationalities } from "@/domain/reading/read-nationalities";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { type Combination, combinationOf } from "@/domain/values/combination";
import type { Gender } from "@/domain/values/vocabulary";

/** The release that one line of a list logs, with the facts that tell which group the person may belong to. */
export type ListedRelease = {
  key: string;
  /** Number of the line in the pasted text. */
  line: number;
  release: ReleaseOf<"new_person" | "person">;
  who: { nationality: Combination; gender: Gender | null };
  group: LineAnswer["group"];
};

type Listed = { ok: true; release: ListedRelease | null } | { ok: false; problems: Problem[] };

/** Returns the release that a line logs with the user's answer; null if the line is skipped. */
export function listedRelease(
  db: Db | Tx,
  input: RecordListInput,
  { key, row }: ListLine,
  findPlace: FindPlace,
): Listed {
  const answer = input.rows[key];
  const choice = answer && decided(answer.as);
  const refuse = (code: string, field: string, values?: Problem["values"]): Listed => ({
    ok: false,
    problems: [{ code, field: `rows.${key}.${field}`, ...(values && { values }) }],
  });
  if (!choice) return refuse("list_undecided", "as");
  if (choice.who === "skip") return { ok: true, release: null };
  const what = row.notRelease?.what ?? readNotRelease(`${answer.givenNames} ${answer.surnames} | ${answer.place}`);
  if (what) return refuse("not_release", "as", { what });
  if (row.doubt === "several") return refuse("list_several", "as");
  if (row.isUnconfirmed && input.verification === "verified") return refuse("list_unconfirmed", "as");
  if (row.isPlaceUnread && answer.place === "" && input.facility !== null) return refuse("list_place", "place");
  const facility = answer.place === "" ? null : findPlace(answer.place);
  if (answer.place !== "" && facility === null) return refuse("facility_unknown", "place");
  const place = facility === null ? {} : { facility, federalEntity: null };
  const shared = { ...account, ...headerOfList(input), ...place, publication: input.step, fromGroup: null };
  const ofOne = {
    ...shared,
    requestId: input.requestId,
    detainedFrom: null,
    consentBasis: null,
    consentOn: null,
    consentScope: null,
    consentUntil: null,
  };
  if (choice.who === "person") {
    const { person, version } = choice;
    const facts = findDocument(db, "person", person)?.document.facts;
    const release = { ...ofOne, subject: "person" as const, person, version, disclosure: null, note: "" };
    const nationality = combinationOf(facts?.nationalities ?? [], facts?.secondNationality);
    return {
      ok: true,
      release: {
        key,
        line: row.line,
        release,
        who: { nationality, gender: facts?.gender ?? null },
        group: answer.group,
      },
    };
  }
  const nationalities = readNationalities(answer.nationality);
  if (nationalities === null || nationalities.length > 3) return refuse("nationality_invalid", "nationality");
  const { givenNames, surnames, document, gender } = answer;
  const release = {
    ...ofOne,
    subject: "new_person" as const,
    ...{ givenNames, surnames, document, gender, nationalities, alsoKnownAs: row.alias },
    ...{ secondNationality: "" as const, birthDate: null, sector: null, ageGroup: ageGroupOf(row) },
    disclosure: "counted_only" as const,
    minorNamed: false,
    note: plainLine(row.raw).trim().slice(0, longestNote),
  };
  return {
    ok: true,
    release: {
      key,
      line: row.line,
      release,
      who: { nationality: combinationOf(nationalities), gender },
      group: answer.group,
    },
  };
}

const longestNote = 1000;
const minor = /(?<!\p{L})(?:menor(?:es)? de edad|adolescente|minor|teenager)(?!\p{L})/iu;
const account = { reason: "", noteEs: "", noteEn: "" };

/** Returns the shared fields of a list, as the day's batch stores them. */
export function headerOfList(input: RecordListInput): BatchHeader {
  const { day, kind, verification, verifiedBy, verifiedOn, detailPublic, sources, facility, federalEntity } = input;
  return { day, kind, verification, verifiedBy, verifiedOn, detailPublic, sources, facility, federalEntity };
}

function ageGroupOf({ age, raw }: PastedRow): "adult" | "adolescent" | null {
  if (age === null) return minor.test(raw) ? "adolescent" : null;
  return age >= 18 ? "adult" : "adolescent";
}
