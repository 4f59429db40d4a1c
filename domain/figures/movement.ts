import type { PublishedCount } from "@/domain/projection/published-count";
import { daysBetween } from "@/domain/values/day";
import { isExactDay } from "@/domain/values/partial-day";
import { movement } from "@/domain/values/vocabulary";

/** The flows printed with a stock, since the bulletin before it. Null: not published, never 0. */
export type Movement = { imprisoned: number | null; released: number | null };

/** From one bulletin of a series to a later one, with the movement known for exactly that time. */
export type Step = { from: PublishedCount; to: PublishedCount } & Movement;

/** Days to the bulletin before. Bulletins are weekly: outside this range one is missing in between. */
const window = { least: 5, most: 10 };

/**
 * Returns the drawn figures of a series that are bulletins, in order of time: those with a known day. A figure of a
 * month cannot be placed between two of them.
 */
export function bulletinsOf(series: readonly PublishedCount[]): PublishedCount[] {
  return series.filter((count) => isExactDay(count.asOf)).toSorted((a, b) => a.asOf.localeCompare(b.asOf));
}

/**
 * Returns the steps from one bulletin to a later one of the same series, both in `bulletins`. If a usable movement
 * leads back to the bulletin before, that is one step, whatever figures lie between. Otherwise a step goes back to the
 * figure before, without a movement. The steps meet end to end, so no movement counts twice.
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
 * Returns the bulletin at which another one's printed movement begins; undefined if none was printed or it cannot be
 * used. It is the newest earlier bulletin: at least 5 days before, or with its own movement, and from another page
 * (figures on the later page are not that week's bulletin). It must be 5 to 10 days before: otherwise the movement
 * covers another period.
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
  return a.source !== null && a.source.url !== null && a.source.url === b.source?.url;
}

function hasMovement(count: PublishedCount): boolean {
  return count.parts.some((part) => part.dimension === movement);
}

function movementOf(count: PublishedCount): Movement {
  const part = (category: "imprisoned" | "released") =>
    count.parts.find((each) => each.dimension === movement && each.category === category)?.value ?? null;
  return { imprisoned: part("imprisoned"), released: part("released") };
}
