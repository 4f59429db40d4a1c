import type { PublishedCount } from "@/domain/projection/published-count";
import { daysBetween } from "@/domain/values/day";
import { isExactDay } from "@/domain/values/partial-day";
import { movement } from "@/domain/values/vocabulary";

/** What was printed beside a stock about the time since the bulletin before it. Null: not published, never 0. */
export type Movement = { imprisoned: number | null; released: number | null };

/** From one bulletin of a series to a later one, with the movement that is known for exactly that time. */
export type Step = { from: PublishedCount; to: PublishedCount } & Movement;

/** How far back in days the bulletin before may be. Bulletins are weekly: outside of this, one is missing between. */
const window = { least: 5, most: 10 };

/**
 * The drawn figures of a series that are bulletins, in order of time: those whose day is known. Between which two of
 * them a figure of a month stands cannot be told.
 */
export function bulletinsOf(series: readonly PublishedCount[]): PublishedCount[] {
  return series.filter((count) => isExactDay(count.asOf)).toSorted((a, b) => a.asOf.localeCompare(b.asOf));
}

/**
 * The way from one bulletin to a later one of the same series, both among `bulletins`. Where a usable movement leads
 * back to the bulletin before, that is one step, whatever figures were given between the two; elsewhere a step goes
 * back to the figure before, without a movement. The steps meet end to end, so no movement counts twice.
 */
export function stepsBetween(bulletins: readonly PublishedCount[], from: PublishedCount, to: PublishedCount): Step[] {
  const steps: Step[] = [];
  for (let end = to; end.asOf > from.asOf; ) {
    const previous = previousBulletin(bulletins, end);
    const isUsable = previous !== undefined && previous.asOf >= from.asOf;
    const start = isUsable ? previous : bulletins.findLast((count) => count.asOf < end.asOf);
    if (!start) throw new Error(`${from.id} is not a bulletin before ${to.id}`);
    const known = isUsable ? movementOf(end) : { imprisoned: null, released: null };
    steps.unshift({ from: start, to: end, ...known });
    end = start;
  }
  return steps;
}

/**
 * The bulletin that the movement printed in another one begins at; undefined where none was printed or it cannot be
 * used. It is the newest earlier figure that is a bulletin: 5 days before or more, or itself with a movement, and read
 * from another page (what the later page tells of the week before is not that week's bulletin). It must be 5 to 10
 * days before: else the movement covers another time than the one between the two.
 */
function previousBulletin(bulletins: readonly PublishedCount[], bulletin: PublishedCount): PublishedCount | undefined {
  if (!hasMovement(bulletin)) return undefined;
  const age = (count: PublishedCount) => daysBetween(count.asOf, bulletin.asOf);
  const previous = bulletins.findLast(
    (count) => age(count) > 0 && (age(count) >= window.least || hasMovement(count)) && !isOfOnePage(count, bulletin),
  );
  if (!previous || age(previous) < window.least || age(previous) > window.most) return undefined;
  return previous;
}

function isOfOnePage(a: PublishedCount, b: PublishedCount): boolean {
  return a.source !== null && a.source.url === b.source?.url;
}

function hasMovement(count: PublishedCount): boolean {
  return count.parts.some((part) => part.dimension === movement);
}

function movementOf(count: PublishedCount): Movement {
  const part = (category: "imprisoned" | "released") =>
    count.parts.find((each) => each.dimension === movement && each.category === category)?.value ?? null;
  return { imprisoned: part("imprisoned"), released: part("released") };
}
