import { ascending } from "d3-array";
import type { CustodyPeriod, Detention } from "@/domain/records/person";
import { addDays, type Day, daysBetween } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import type { CustodyState, DetentionEnd } from "@/domain/values/vocabulary";
import { custodyOf } from "./custody-of";
import { inOrder } from "./in-order";
import { isOpen, releasesOf } from "./releases-of";

/** A custody state from one day to another; hollow while the detention may not have begun, changed or ended. */
export type Stretch = { detention: number; state: CustodyState | null; from: Day; to: Day; isHollow: boolean };
export type Mark = { detention: number; kind: DetentionEnd | "refuted" | "held"; day: Day };

/** The detentions of one person on one time line, from `from` to `to`. */
export type DetentionLine = {
  from: Day;
  to: Day;
  stretches: Stretch[];
  marks: Mark[];
  detentions: { place: number; day: Day }[];
};

/** How far back an unknown start is drawn, and the minimum length of a line, in days. */
const unknownStart = 45;
const shortest = 60;

type Cut = { from: Day; to: Day; state: CustodyState | null };

/** Returns the drawn detentions up to `today`; undefined without detentions. */
export function detentionLine(detentions: readonly Detention[], today: Day): DetentionLine | undefined {
  const ordered = inOrder(detentions);
  const drawn = ordered.map((detention) => ({ detention, cuts: cutsOf(detention, today) }));
  const days = drawn.flatMap(({ cuts }) => cuts.flatMap(({ from, to }) => [from, to])).toSorted(ascending);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const from = daysBetween(first, last) < shortest ? addDays(last, -shortest) : first;
  return {
    from,
    to: last,
    stretches: drawn.flatMap(({ detention, cuts }) => stretchesOf(detention.id, cuts)),
    marks: ordered.flatMap((detention) => marksOf(detention, today)),
    detentions: drawn.map(({ detention, cuts }) => ({
      place: detentions.indexOf(detention) + 1,
      day: middle(cuts[0]?.from ?? first, cuts.at(-1)?.to ?? last),
    })),
  };
}

/** Returns the start, the custody changes and the end, each as the days that its date may mean. */
function cutsOf(detention: Detention, today: Day): Cut[] {
  const end = endOf(detention, today);
  const dated = detention.custody.flatMap(({ from }) => (from ? [spanOf(from).from] : []));
  const known = detention.from ? spanOf(detention.from) : undefined;
  const earliest = [...dated, end.from].toSorted(ascending)[0] ?? end.from;
  const { first, later } = custodyOf(detention);
  const start = known ?? { from: addDays(earliest, -unknownStart), to: earliest };
  const changes = later.flatMap(({ from, state }): Cut[] => (from ? [{ ...spanOf(from), state }] : []));
  const cuts = [{ ...start, state: first?.state ?? null }, ...changes];
  return [...withUndated(cuts, later.at(-1), end.from).map((cut) => within(cut, end.to)), { ...end, state: null }];
}

/** A custody change without a day has no position; the last such state is shown in the line's later half. */
function withUndated(cuts: Cut[], last: CustodyPeriod | undefined, end: Day): Cut[] {
  const before = cuts.at(-1);
  if (!before || !last || last.from !== null || last.state === before.state || before.to >= end) return cuts;
  return [...cuts, { from: middle(before.to, end), to: end, state: last.state }];
}

function within(cut: Cut, last: Day): Cut {
  return { ...cut, to: cut.to > last ? last : cut.to, from: cut.from > last ? last : cut.from };
}

function endOf(detention: Detention, today: Day): { from: Day; to: Day } {
  if (detention.end === null || isOpen(detention)) return { from: today, to: today };
  return spanOf(detention.end.how === "release" ? detention.end.release.day : detention.end.day);
}

/**
 * Returns the stretches between cuts. Between two cuts a state is certain; within the possible days of a cut it may
 * apply already, or still.
 */
function stretchesOf(detention: number, cuts: readonly Cut[]): Stretch[] {
  return cuts.flatMap((cut, index): Stretch[] => {
    const next = cuts[index + 1];
    const isEnd = next === undefined;
    const state = isEnd ? (cuts[index - 1]?.state ?? null) : cut.state;
    const hollow = cut.from < cut.to ? [{ detention, state, from: cut.from, to: cut.to, isHollow: true }] : [];
    const solid =
      next && cut.to <= next.from ? [{ detention, state, from: cut.to, to: next.from, isHollow: false }] : [];
    return [...hollow, ...solid];
  });
}

function marksOf(detention: Detention, today: Day): Mark[] {
  const refuted = releasesOf(detention).filter(({ verification }) => verification === "refuted");
  const refutedMarks = refuted.map(
    ({ day }): Mark => ({ detention: detention.id, kind: "refuted", day: spanOf(day).to }),
  );
  const { to: day } = endOf(detention, today);
  const kind = detention.end === null || isOpen(detention) ? "held" : detention.end.how;
  return [...refutedMarks, { detention: detention.id, kind, day }];
}

function middle(from: Day, to: Day): Day {
  return addDays(from, Math.floor(daysBetween(from, to) / 2));
}
