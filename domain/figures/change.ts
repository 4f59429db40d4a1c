import { sum } from "d3-array";
import type { PublishedCount } from "@/domain/projection/published-count";
import { addDays } from "@/domain/values/day";
import { isExactDay, type Span } from "@/domain/values/partial-day";
import { bulletinsOf, type Step, stepsBetween } from "./movement";
import { type FlowWindow, totalsWithin, uncoveredDays } from "./running-totals";
import { drawnFigures, seriesKey } from "./series";

/** People arrested or released, as far as published. */
export type Flow = {
  /** Null if nothing was published for the period, never 0. */
  persons: number | null;
  /** The windows that they sum, each with its own dates. */
  windows: FlowWindow[];
  /** Days of the period in none of the windows. */
  uncovered: Span[];
};

/**
 * An exact explanation of why a stock changed: `before + imprisoned − released + residual = after`, where null adds
 * nothing. If both flows are complete, the residual is people registered late or reclassified. If not, it also holds
 * unpublished arrests and releases: they cannot be separated.
 */
export type Change = {
  exact: true;
  from: PublishedCount;
  to: PublishedCount;
  before: number;
  imprisoned: Flow;
  released: Flow;
  /** May be negative. Derived here; no publisher gives it. */
  residual: number;
  after: number;
  /** The bulletins between the two, with their movements. Never empty. */
  steps: Step[];
};

/** Two figures without an exact identity, and which of them is the reason. */
export type NoChange = { exact: false; reason: "no_number" | "lower_bound" | "partial_date"; count: PublishedCount };

/**
 * Returns the change from one drawn figure of a series to a later one. Releases come from the publisher's running
 * totals, unless only its bulletins cover the whole period. Movements count only if together they cover it. "More than 600" is a lower bound, from which
 * nothing can be subtracted exactly. For a figure of a month, it is unknown which movements precede it. Throws if the
 * two are not drawn figures of one series of stocks, in this order.
 */
export function changeBetween(
  counts: readonly PublishedCount[],
  from: PublishedCount,
  to: PublishedCount,
): Change | NoChange {
  const series = drawnFigures(counts.filter((count) => seriesKey(count) === seriesKey(to)));
  const [start, end] = [from, to].map(({ id }) => series.findIndex((count) => count.id === id)) as [number, number];
  if (start < 0 || end <= start) throw new Error(`${from.id} is not drawn before ${to.id} in one series`);
  const obstacle = [from, to].flatMap((count) => obstacleIn(count) ?? [])[0];
  if (obstacle) return obstacle;
  const [before, after] = [from.value ?? 0, to.value ?? 0];
  const steps = stepsBetween(bulletinsOf(series), from, to);
  const imprisoned = printedFlow(steps, "imprisoned");
  const released = longer(totalFlow(counts, from, to), printedFlow(steps, "released"));
  const residual = after - before - (imprisoned.persons ?? 0) + (released.persons ?? 0);
  return { exact: true, from, to, before, imprisoned, released, residual, after, steps };
}

/** Returns why nothing can be computed exactly from a figure; undefined if it can. */
export function obstacleIn(count: PublishedCount): NoChange | undefined {
  const because = (reason: NoChange["reason"]): NoChange => ({ exact: false, reason, count });
  if (count.value === null) return because("no_number");
  if (count.qualifier !== "exact") return because("lower_bound");
  return isExactDay(count.asOf) ? undefined : because("partial_date");
}

/** Returns the counts from which a change is calculated. */
export function countsIn({ from, to, imprisoned, released }: Change): PublishedCount[] {
  const windows = [...imprisoned.windows, ...released.windows];
  return [...new Set([from, to, ...windows.flatMap(({ counts }) => counts)])];
}

/** True if both flows cover the whole period. */
export function isComplete({ imprisoned, released }: Change): boolean {
  return [imprisoned, released].every(({ persons, uncovered }) => persons !== null && uncovered.length === 0);
}

/** True if anything was published that explains part of the change. */
export function isExplained({ imprisoned, released }: Change): boolean {
  return imprisoned.persons !== null || released.persons !== null;
}

function flowOf(windows: FlowWindow[], from: PublishedCount, to: PublishedCount): Flow {
  return {
    persons: windows.length > 0 ? sum(windows, ({ persons }) => persons) : null,
    windows,
    uncovered: uncoveredDays(windows, from.asOf, to.asOf),
  };
}

function totalFlow(counts: readonly PublishedCount[], from: PublishedCount, to: PublishedCount): Flow {
  return flowOf(totalsWithin(counts, to.publisher, from.asOf, to.asOf), from, to);
}

/** Returns the movements printed with the bulletins, if each step has one. */
function printedFlow(steps: readonly Step[], flow: "imprisoned" | "released"): Flow {
  const [from, to] = [steps[0]?.from, steps.at(-1)?.to];
  if (!from || !to) throw new Error("a change has at least one step");
  const values = steps.map((step) => step[flow]);
  const window: FlowWindow = {
    persons: sum(values, (value) => value ?? 0),
    basis: "bulletins",
    since: from.asOf,
    until: to.asOf,
    covers: { from: addDays(from.asOf, 1), to: to.asOf },
    counts: steps.map((step) => step.to),
  };
  return flowOf(values.includes(null) ? [] : [window], from, to);
}

/** Running totals come first, unless only the bulletins cover the whole period. */
function longer(totals: Flow, printed: Flow): Flow {
  return printed.persons === null || totals.uncovered.length === 0 ? totals : printed;
}
