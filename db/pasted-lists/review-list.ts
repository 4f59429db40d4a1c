import { setImmediate as nextTurn } from "node:timers/promises";
import { asc, eq, inArray } from "drizzle-orm";
import { newestChange } from "@/db/changes/has-conflict";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { matchList } from "@/db/matching/match-list";
import { type FoundPerson, listPeople } from "@/db/matching/search-people";
import { listFacilities } from "@/db/records/list-facilities";
import { listOpenGroups, type OpenGroup } from "@/db/releases/list-open-groups";
import { custodyPeriods, detentions } from "@/db/schema/detentions";
import type { Reason } from "@/domain/matching/match";
import { type ListLine, linesOf } from "@/domain/pasted-list/list-lines";
import { readPastedList } from "@/domain/pasted-list/parse-pasted-list";
import type { StatedTotal } from "@/domain/pasted-list/pasted-list";
import { type Standing, standings } from "@/domain/pasted-list/standing";
import { fitsGroup } from "@/domain/rules/fits";
import { combinationOf } from "@/domain/values/combination";
import type { PartialDay } from "@/domain/values/partial-day";
import type { RuleProblem } from "@/domain/values/problem";
import type { ReleaseKind } from "@/domain/values/vocabulary";
import { hasUnnamedOn } from "./unnamed-on";

/** `facility`: current or last place of custody, if known. */
export type ReviewedCandidate = { person: FoundPerson; facility: string | null; reasons: Reason[] };
export type ReviewedLine = ListLine & Standing & { candidates: ReviewedCandidate[]; more: number };
/** A group to which people of the list may belong, with the keys of their lines. */
export type ReviewedGroup = OpenGroup & { fits: string[] };
export type ListReview = {
  lines: ReviewedLine[];
  groups: ReviewedGroup[];
  /** The total that the list itself states. */
  total: StatedTotal | null;
  /** Number of the newest change when the list was read. */
  seen: number;
};

type ListContext = { text: string; day: PartialDay; kind: ReleaseKind };
type Reviewed = { ok: true; review: ListReview } | { ok: false; problems: RuleProblem[] };

/** People read per page. */
const page = 300;

/**
 * Returns a pasted list for review: each line with its candidates and its verdict. Writes nothing. Calls `onProgress`
 * with the number of matched lines and the total. Refuses like `parsePastedList`.
 */
export async function reviewList(
  db: Db,
  { text, day, kind }: ListContext,
  now: Date,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Reviewed> {
  const seen = newestChange(db);
  const parsed = await inTurns(readPastedList(text, listFacilities(db)));
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((problem) => ({ ...problem, field: "text" })) };
  const lines = linesOf(parsed);
  const rows = lines.map(({ row }) => row);
  const matches = await matchList(db, rows, now, (done) => onProgress(done, rows.length));
  const people = await readPeople(db, new Set(matches.flatMap(({ candidates }) => candidates.map((c) => c.person.id))));
  const known = {
    day,
    detentionsOf: (id: string) => findDocument(db, "person", id)?.document.facts.detentions ?? [],
    hasUnnamed: rows.some(({ isUnnamed }) => isUnnamed) && hasUnnamedOn(db, day),
  };
  const standing = await inTurns(standings(lines, matches, known));
  const reviewed = lines.map((line, index): ReviewedLine => {
    const { candidates, more } = (!line.row.isUnnamed && matches[index]) || { candidates: [], more: 0 };
    const shown = candidates.flatMap(({ person: { id }, reasons }) => {
      const person = people.get(id);
      return person ? [{ ...person, reasons }] : [];
    });
    return { ...line, ...(standing[index] as Standing), candidates: shown, more };
  });
  return {
    ok: true,
    review: { lines: reviewed, groups: groupsFor(db, reviewed, day, kind), seen, total: parsed.total },
  };
}

/** Runs a generator and yields to the event loop at each of its pauses. */
async function inTurns<Read>(reading: Generator<unknown, Read>): Promise<Read> {
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
    await nextTurn();
  }
}

type KnownPerson = Omit<ReviewedCandidate, "reasons">;

async function readPeople(db: Db, ids: ReadonlySet<string>): Promise<Map<string, KnownPerson>> {
  const people = new Map<string, KnownPerson>();
  const all = [...ids];
  for (let at = 0; at < all.length; at += page) {
    const some = all.slice(at, at + page);
    const places = lastPlaces(db, some);
    for (const person of listPeople(db, some)) {
      people.set(person.id, { person, facility: places.get(person.id) ?? null });
    }
    await nextTurn();
  }
  return people;
}

function lastPlaces(db: Db, ids: readonly string[]): Map<string, string | null> {
  const periods = db
    .select({ person: detentions.person, facility: custodyPeriods.facility })
    .from(custodyPeriods)
    .innerJoin(detentions, eq(detentions.id, custodyPeriods.detention))
    .where(inArray(detentions.person, ids.map(Number)))
    .orderBy(asc(detentions.id), asc(custodyPeriods.position))
    .all();
  return new Map(periods.map(({ person, facility }) => [String(person), facility]));
}

function groupsFor(db: Db, lines: readonly ReviewedLine[], day: PartialDay, kind: ReleaseKind): ReviewedGroup[] {
  const home = readSettings(db).homeCountry;
  return listOpenGroups(db).flatMap((group) => {
    const fits = lines.filter(
      ({ row, ...line }) =>
        row.notRelease === null &&
        line.preset !== "skip" &&
        fitsGroup(group.document.facts, { ...whoIs({ row, ...line }), day, kind: row.kind ?? kind }, home),
    );
    return fits.length > 0 ? [{ ...group, fits: fits.map(({ key }) => key) }] : [];
  });
}

function whoIs({ kind, row, candidates }: ReviewedLine) {
  const known = kind === "sure" ? candidates[0]?.person : undefined;
  return {
    nationality: known?.nationality ?? combinationOf(row.nationalities),
    gender: known?.gender ?? row.gender,
  };
}
