import type { Day } from "@/domain/values/day";
import type { ReleaseCell } from "./release-cell";

const claimed = ["verified", "reported", "announced"] as const;

/** People logged here as released since a day, up to the last logged day. */
export type LoggedFigure = {
  persons: number;
  verification: (typeof claimed)[number];
  since: Day;
  asOf: Day | null;
};

/** Returns the figures of our own log since a day by verification; verified first. */
export function loggedFigures(cells: readonly ReleaseCell[], since: Day): LoggedFigure[] {
  return claimed.map((verification) => loggedFigure(cells, since, verification));
}

export function loggedFigure(
  cells: readonly ReleaseCell[],
  since: Day,
  verification: LoggedFigure["verification"],
): LoggedFigure {
  const own = sinceDay(cells, since).filter((cell) => cell.verification === verification);
  return { persons: loggedPersons(cells, since)[verification], verification, since, asOf: lastLoggedDay(own) };
}

/**
 * Returns the people logged here as released since a day, by verification. A partial date counts if it may be since
 * then.
 */
export function loggedPersons(cells: readonly ReleaseCell[], since: Day) {
  const sums = { verified: 0, reported: 0, announced: 0 };
  for (const cell of sinceDay(cells, since)) {
    if (cell.verification !== "refuted") sums[cell.verification] += cell.persons;
  }
  return sums;
}

/** Returns the number of people whose announced or reported release was refuted. */
export function refutedPersons(cells: readonly ReleaseCell[], since: Day): number {
  return sinceDay(cells, since)
    .filter((cell) => cell.verification === "refuted")
    .reduce((sum, cell) => sum + cell.persons, 0);
}

/** Returns the last day with a logged release. */
export function lastLoggedDay(cells: readonly ReleaseCell[]): Day | null {
  return (
    cells
      .map((cell) => cell.dayTo)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Returns the cells that may be since a day. */
export function sinceDay(cells: readonly ReleaseCell[], since: Day): ReleaseCell[] {
  return cells.filter((cell) => cell.dayTo >= since);
}
