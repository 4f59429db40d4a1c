import type { PublishedCount } from "@/domain/projection/published-count";
import { isExactDay } from "@/domain/values/partial-day";
import { bulletinsOf, type Step, stepsBetween } from "./movement";
import { drawnFigures, seriesKey } from "./series";

/** People arrested or released, as far as published; null if no step has a value, never 0. */
export type Flow = {
  persons: number | null;
  /**
   * The number of steps with a published value. If it is fewer than all, the flow is partial and the rest is in the
   * residual.
   */
  published: number;
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
  /** Never empty. */
  steps: Step[];
};

/** Two figures without an exact identity, and which of them is the reason. */
export type NoChange = { exact: false; reason: "no_number" | "lower_bound" | "partial_date"; count: PublishedCount };

/**
 * Returns the change from one drawn figure of a series to a later one. "More than 600" is a lower bound, from which
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
  const imprisoned = sumOf(steps.map((step) => step.imprisoned));
  const released = sumOf(steps.map((step) => step.released));
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
export function countsIn({ from, to, steps }: Change): PublishedCount[] {
  return [...new Set([from, to, ...steps.flatMap((step) => [step.from, step.to])])];
}

/** True if both flows are known for every step. */
export function isComplete({ imprisoned, released, steps }: Change): boolean {
  return imprisoned.published === steps.length && released.published === steps.length;
}

function sumOf(values: readonly (number | null)[]): Flow {
  const known = values.filter((value) => value !== null);
  return { persons: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0), published: known.length };
}
