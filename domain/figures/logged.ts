import type { Day } from "@/domain/values/day";
import type { ReleaseCell } from "./release-cell";

const claimed = ["verified", "reported", "announced"] as const;

/** Persons that are logged here as released since a day, up to the last day of which one of them is logged. */
export type LoggedFigure = {
  persons: number;
  verification: (typeof claimed)[number];
  since: Day;
  asOf: Day | null;
};

/** The figures of our own log since a day, by how sure they are: the verified ones first. */
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

/** Persons logged here as released since a day, by verification. A date known in part counts if it may be since then. */
export function loggedPersons(cells: readonly ReleaseCell[], since: Day) {
  const sums = { verified: 0, reported: 0, announced: 0 };
  for (const cell of sinceDay(cells, since)) {
    if (cell.verification !== "refuted") sums[cell.verification] += cell.persons;
  }
  return sums;
}

/** Persons that were announced or reported as released and found not to be. */
export function refutedPersons(cells: readonly ReleaseCell[], since: Day): number {
  return sinceDay(cells, since)
    .filter((cell) => cell.verification === "refuted")
    .reduce((sum, cell) => sum + cell.persons, 0);
}

/** The last day of which a release is logged. */
export function lastLoggedDay(cells: readonly ReleaseCell[]): Day | null {
  return (
    cells
      .map((cell) => cell.dayTo)
      .toSorted()
      .at(-1) ?? null
  );
}

/** The cells that may be since a day. */
export function sinceDay(cells: readonly ReleaseCell[], since: Day): ReleaseCell[] {
  return cells.filter((cell) => cell.dayTo >= since);
}
