import type { DetentionRow, PublishedRows, ReleaseRow } from "@/domain/projection/rows";
import { shownParts } from "@/domain/projection/small-cells";
import type { Day } from "@/domain/values/day";
import { disclosures } from "@/domain/values/vocabulary";
import { fullNames, shownNames } from "./full-names";

type Part = PublishedRows["releaseParts"][number] | PublishedRows["detentionParts"][number];
type Event = ReleaseRow | DetentionRow;

const labels = ["sources", "publishers", "facilities", "milestones", "settings"] as const;

/** True if a count or one of its parts is new, changed or gone. */
export function countsDiffer(before: PublishedRows, after: PublishedRows): boolean {
  return differ(before.counts, after.counts) || differ(before.countParts, after.countParts);
}

/**
 * Returns the first row, except counts, that shows more than before or something else, as `release 7` or `detention 4`
 * (a label is ""); undefined if there is none. A person's row may disclose less: a lower disclosure, no place, coarser
 * parts, an earlier end of the consent, no end after its release is withdrawn. A group may again count the people who are hidden in the same change.
 */
export function newlyShown(before: PublishedRows, after: PublishedRows, home: string): string | undefined {
  if (labels.some((kind) => differ(before[kind], after[kind]))) return "";
  const left = new Set(after.releases.map(({ number }) => number));
  const withoutEnd = (known: DetentionRow, row: DetentionRow) =>
    known.release !== null && !left.has(known.release) && row.ended === null && row.endDay === null;
  const hidden = before.releases.filter(({ number, grouped }) => !grouped && !left.has(number)).length;
  return (
    newName(before, after) ??
    newEvent("release", before.releases, after.releases, hidden, coversRelease) ??
    newEvent("detention", before.detentions, after.detentions, hidden, (known, row) =>
      coversDetention(known, row, withoutEnd(known, row)),
    ) ??
    newPart("release", before.releaseParts, after.releaseParts, after.releases, home) ??
    newPart("detention", before.detentionParts, after.detentionParts, after.detentions, home)
  );
}

function coversRelease(known: ReleaseRow, row: ReleaseRow): boolean {
  const { disclosure, facility, until } = known;
  return disclosesLess(known, row) && same(known, { ...row, disclosure, facility, until });
}

const caseFields = ["legalStage", "arrestedBy", "arrestedIn", "sector"] as const;

function coversDetention(known: DetentionRow, row: DetentionRow, isWithoutEnd: boolean): boolean {
  const { disclosure, facility, until, detailed, ordinal, ended, endDay, release } = known;
  const { legalStage, arrestedBy, arrestedIn, sector } = known;
  const ofCase = { legalStage, arrestedBy, arrestedIn, sector };
  const isLess =
    disclosesLess(known, row) &&
    caseFields.every((field) => row[field] === null || row[field] === known[field]) &&
    (detailed || !row.detailed) &&
    row.ordinal <= ordinal;
  const end = isWithoutEnd ? { ended, endDay, release } : {};
  return isLess && same(known, { ...row, ...ofCase, disclosure, facility, until, detailed, ordinal, ...end });
}

function disclosesLess(known: Event, row: Event): boolean {
  const lowered = disclosures.indexOf(row.disclosure) - disclosures.indexOf(known.disclosure);
  const isNoLonger = lowered > 0 || row.until === known.until || isEarlier(row.until, known.until);
  return lowered >= 0 && isNoLonger && (row.facility === null || row.facility === known.facility);
}

/** True if a consent ends earlier. Without an end it never does. */
function isEarlier(until: Day | null, known: Day | null): boolean {
  return until !== null && (known === null || until < known);
}

/** `hidden`: how many people disappear in the same change; groups may count that many again. */
function newEvent<Row extends Event>(
  kind: string,
  before: readonly Row[],
  after: readonly Row[],
  hidden: number,
  covers: (known: Row, row: Row) => boolean,
): string | undefined {
  const known = byNumber(before);
  let returned = 0;
  const found = after.find((row) => {
    const earlier = known.get(row.number);
    if (earlier && (same(earlier, row) || covers(earlier, row))) return false;
    if (!row.grouped) return true;
    returned += row.headcount - (earlier?.headcount ?? 0);
    return returned > hidden || (earlier !== undefined && !growsOnly(earlier, row));
  });
  return found && `${kind} ${found.number}`;
}

/** True if the only difference is that a group, large enough again, shows its place. */
function growsOnly<Row extends Event>(known: Row, row: Row): boolean {
  const { headcount, facility } = known;
  const shown = "detailed" in known ? { detailed: known.detailed } : {};
  const isSamePlace = facility === null || facility === row.facility;
  return row.headcount > headcount && isSamePlace && same(known, { ...row, headcount, facility, ...shown });
}

function newPart(
  kind: string,
  before: readonly Part[],
  after: readonly Part[],
  events: readonly Event[],
  home: string,
): string | undefined {
  const [known, shown] = [breakdowns(before), breakdowns(after)];
  const found = events.find(({ number, grouped }) => {
    const [earlier = [], now = []] = [known.get(number), shown.get(number)];
    const isMore = !same(earlier, now) && !same(shownParts(earlier, home), now);
    return isMore && !(grouped && headcount(now) > headcount(earlier));
  });
  return found && `${kind} ${found.number}`;
}

type Breakdown = Parameters<typeof shownParts>[0];

function breakdowns(parts: readonly Part[]): Map<number, Breakdown[number][]> {
  const all = new Map<number, Breakdown[number][]>();
  for (const { number, nationality, gender, headcount } of parts) {
    all.set(number, [...(all.get(number) ?? []), { nationality, gender, headcount }]);
  }
  return all;
}

function headcount(parts: Breakdown): number {
  return parts.reduce((sum, part) => sum + part.headcount, 0);
}

/** Returns the first new name. A full name may become initials of its own words. */
function newName(before: PublishedRows, after: PublishedRows): string | undefined {
  const [known, full, nowFull] = [shownNames(before), fullNames(before), fullNames(after)];
  const found = [...shownNames(after)].find(
    ([key, name]) => known.get(key) !== name && (nowFull.has(key) || !isInitialsOf(name, full.get(key))),
  );
  return found?.[0];
}

function isInitialsOf(initials: string, name = ""): boolean {
  const letters = new Set(name.split(" ").map((word) => Array.from(word)[0]?.toUpperCase()));
  return name !== "" && initials.split(" ").every((initial) => letters.has(initial.replace(".", "")));
}

function differ(before: readonly object[], after: readonly object[]): boolean {
  const [known, shown] = [new Set(before.map(text)), new Set(after.map(text))];
  return known.size !== shown.size || [...shown].some((row) => !known.has(row));
}

function byNumber<Row extends Event>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.number, row]));
}

/** True if two values are equal, whatever the order of their fields. */
function same(one: unknown, other: unknown): boolean {
  return text(one) === text(other);
}

function text(value: unknown): string {
  const sorted = (_key: string, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return JSON.stringify(value, sorted);
}
