import { addDays, type Day, daysBetween } from "@/domain/values/day";
import { isExactDay, type PartialDay } from "@/domain/values/partial-day";
import type { Figure } from "./figure";
import { figureOf } from "./figure-of";
import type { LoggedFigure } from "./logged";
import type { ReleaseCell } from "./release-cell";
import { drawnFigures } from "./series";
import { movementOf } from "./splits";
import type { Ledger } from "./summary";

/** The newest release that is known: a published figure, or the people of one day of our own log. */
export type NewestRelease =
  | { from: "figure"; figure: Figure }
  /** Printed with a stock: `figure` is that stock, `persons` were released since the publisher's previous one. */
  | { from: "movement"; figure: Figure; persons: number }
  | { from: "log"; logged: LoggedDay };

/** People logged here as released on one day. */
export type LoggedDay = { day: PartialDay; persons: number; verification: LoggedFigure["verification"] };

export type News<C> = {
  release: NewestRelease | null;
  /** The newest figure of any publisher and measure; null if it is the one in `release`. */
  count: Figure | null;
  correction: C | null;
  /** Age in days of the newest figure if it is beyond the settings' limit; otherwise null. */
  staleDays: number | null;
  /** True if no release of the last seven days is known: neither a figure up to one of these days nor a record. */
  noneThisWeek: boolean;
};

/** Days, including today, in which a release counts as one of this week. */
const week = 7;

/**
 * Returns what is new on a day: the newest release, figure and correction. "Newest" is the date that a figure or a
 * record holds for, never when it was entered here. `correction` is the newest of the changelog.
 */
export function newsOf<C>(ledger: Ledger, correction: C | null, today: Day): News<C> {
  const { counts, cells, publishers, settings } = ledger;
  const figures = drawnFigures(counts);
  const newest = figures.at(-1);
  const released = figures.findLast((count) => count.measure === "released" && count.value !== 0);
  const moved = figures.findLast((count) => (movementOf(count)?.released ?? 0) > 0);
  const known = [
    ...(released ? [{ to: released.asOfTo, release: figureRelease(figureOf(released, publishers)) }] : []),
    ...(moved ? [{ to: moved.asOfTo, release: movementRelease(figureOf(moved, publishers), movementOf(moved)) }] : []),
    ...loggedDay(cells, today).map(({ to, logged }) => ({ to, release: { from: "log", logged } as const })),
  ];
  const [last] = known.toSorted((a, b) => capped(b.to, today).localeCompare(capped(a.to, today)));
  const release = last?.release ?? null;
  const age = newest ? daysBetween(newest.asOfTo, today) : 0;
  const isSame = release?.from === "figure" && release.figure.count === newest?.id;
  return {
    release,
    count: newest && !isSame ? figureOf(newest, publishers) : null,
    correction,
    staleDays: age > settings.stalenessDays ? age : null,
    noneThisWeek: last === undefined || last.to <= addDays(today, -week),
  };
}

function figureRelease(figure: Figure): NewestRelease {
  return { from: "figure", figure };
}

function movementRelease(figure: Figure, movement: ReturnType<typeof movementOf>): NewestRelease {
  return { from: "movement", figure, persons: movement?.released ?? 0 };
}

/** A month or a year may reach beyond today. */
function capped(day: Day, today: Day): Day {
  return day < today ? day : today;
}

/**
 * Returns the people of the newest day of our log; several certainties of one day stay apart, and the strongest is
 * returned. Of partial dates the first possible day decides, so that "2026" is not the newest all year.
 */
function loggedDay(cells: readonly ReleaseCell[], today: Day): { to: Day; logged: LoggedDay }[] {
  const dated = cells.flatMap((cell) =>
    cell.day === null || cell.verification === "refuted" || cell.dayFrom > today ? [] : [{ ...cell, day: cell.day }],
  );
  const [newest] = dated.toSorted(
    (a, b) =>
      b.dayFrom.localeCompare(a.dayFrom) ||
      Number(isExactDay(b.day)) - Number(isExactDay(a.day)) ||
      strength.indexOf(a.verification) - strength.indexOf(b.verification),
  );
  if (newest?.verification === undefined || newest.verification === "refuted") return [];
  const { day, verification, dayTo } = newest;
  const same = dated.filter((cell) => cell.day === day && cell.verification === verification);
  const persons = same.reduce((sum, cell) => sum + cell.persons, 0);
  return [{ to: dayTo, logged: { day, persons, verification } }];
}

const strength: ReleaseCell["verification"][] = ["verified", "reported", "announced"];
