import type { PublishedRows } from "@/domain/projection/rows";
import { fullNames } from "./full-names";

/** The published rows of a record before and after a change. */
export type RowsPair = { before: PublishedRows; after: PublishedRows };

/** What the public sees anew or otherwise after some changes, and how many rows it no longer sees. */
export type Visible = {
  /** Full names that are new or changed, each once. */
  names: string[];
  /** Figures that are new or changed. */
  figures: number;
  /** Releases and detentions that are new or changed, or show another name. */
  rows: number;
  /** Releases, detentions and figures that disappear. */
  hidden: number;
};

/** Returns what becomes visible when all of these changes are made. */
export function becomesVisible(pairs: readonly RowsPair[]): Visible {
  const names = new Set(pairs.flatMap(({ before, after }) => newNames(before, after)));
  const events = pairs.map(({ before, after }) => compared(eventsOf(before), eventsOf(after)));
  const figures = pairs.map(({ before, after }) => compared(figuresOf(before), figuresOf(after)));
  const sum = (counted: readonly Counted[], side: keyof Counted) => counted.reduce((all, each) => all + each[side], 0);
  return {
    names: [...names],
    figures: sum(figures, "fresh"),
    rows: sum(events, "fresh"),
    hidden: sum(events, "gone") + sum(figures, "gone"),
  };
}

/** Returns the full names that only `after` shows, each once. */
export function newNames(before: PublishedRows, after: PublishedRows): string[] {
  const known = fullNames(before);
  const fresh = [...fullNames(after)].filter(([key, name]) => known.get(key) !== name);
  return [...new Set(fresh.map(([, name]) => name))];
}

type Counted = { fresh: number; gone: number };

function compared(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Counted {
  return {
    fresh: [...after].filter(([key, content]) => before.get(key) !== content).length,
    gone: [...before.keys()].filter((key) => !after.has(key)).length,
  };
}

function eventsOf(rows: PublishedRows): Map<string, string> {
  const at = <Row extends { number: number }>(of: readonly Row[], number: number) =>
    of.filter((row) => row.number === number);
  const { names, releaseParts, detentionNames, detentionParts } = rows;
  return new Map([
    ...rows.releases.map(
      (row) => [`release ${row.number}`, text(row, at(names, row.number), at(releaseParts, row.number))] as const,
    ),
    ...rows.detentions.map(
      (row) =>
        [`detention ${row.number}`, text(row, at(detentionNames, row.number), at(detentionParts, row.number))] as const,
    ),
  ]);
}

function figuresOf({ counts, countParts }: PublishedRows): Map<string, string> {
  return new Map(
    counts.map(
      (row) =>
        [
          row.id,
          text(
            row,
            countParts.filter(({ count }) => count === row.id),
          ),
        ] as const,
    ),
  );
}

function text(...content: unknown[]): string {
  return JSON.stringify(content);
}
