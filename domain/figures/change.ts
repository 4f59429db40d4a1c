import type { PublishedCount } from "@/domain/projection/published-count";
import { isExactDay } from "@/domain/values/partial-day";
import { bulletinsOf, type Step, stepsBetween } from "./movement";
import { drawnFigures, seriesKey } from "./series";

/** Persons who came in or went out, as far as published; null where no step of the way has it, never 0. */
export type Flow = {
  persons: number | null;
  /** Of how many steps it was published. Fewer than all: it is a part, the rest is in the residual. */
  published: number;
};

/**
 * Why a stock changed, exactly: `before + imprisoned − released + residual = after`, where what is null adds nothing.
 * Where both flows are complete, the residual is who was registered late or reclassified. Where not, it also holds the
 * new arrests and releases that were not published: nobody can tell them apart.
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

/** Two figures between which there is no exact identity, and which of them is the reason. */
export type NoChange = { exact: false; reason: "no_number" | "lower_bound" | "partial_date"; count: PublishedCount };

/**
 * The change from one drawn figure of a series to a later one. "More than 600" is a lower bound, from which nothing can
 * be subtracted exactly; of a figure of a month nobody can tell which movements lie before it. Throws where the two are
 * not drawn figures of one series of stocks, in this order.
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

/** Why nothing can be computed exactly from a figure; undefined where it can. */
export function obstacleIn(count: PublishedCount): NoChange | undefined {
  const because = (reason: NoChange["reason"]): NoChange => ({ exact: false, reason, count });
  if (count.value === null) return because("no_number");
  if (count.qualifier !== "exact") return because("lower_bound");
  return isExactDay(count.asOf) ? undefined : because("partial_date");
}

/** Are both flows known for every step of the way? */
export function isComplete({ imprisoned, released, steps }: Change): boolean {
  return imprisoned.published === steps.length && released.published === steps.length;
}

function sumOf(values: readonly (number | null)[]): Flow {
  const known = values.filter((value) => value !== null);
  return { persons: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0), published: known.length };
}
