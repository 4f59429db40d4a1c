import { group } from "d3-array";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Settings } from "@/domain/values/settings";
import type { Figure } from "./figure";
import { figureOf, foreignFigureOf, type Publishers } from "./figure-of";
import { loggedPersons } from "./logged";
import type { ReleaseCell } from "./release-cell";
import { drawnFigures, newestFigure } from "./series";

export type Summary = {
  /** The lead publisher's newest stock. */
  detained: Figure | null;
  /** The lead publisher's newest count of foreign and dual nationals, which may be older. */
  foreignOrDual: Figure | null;
  /** For each publisher the newest figure of its series since the base date, then its newest of another window. */
  released: Figure[];
  logged: { verified: number; reported: number; announced: number };
  /** Date of the newest of these figures. */
  asOf: string | null;
};

export type Ledger = {
  counts: readonly PublishedCount[];
  cells: readonly ReleaseCell[];
  publishers: Publishers;
  settings: Settings;
};

/** Returns the figures of the first screen. The API's summary, feeds and cards call it too. */
export function summaryOf({ counts, cells, publishers, settings }: Ledger): Summary {
  const lead = counts.filter((count) => count.measure === "detained" && count.publisher === settings.leadPublisher);
  const newest = newestFigure(lead);
  const detained = newest ? figureOf(newest, publishers) : null;
  const foreignOrDual =
    drawnFigures(lead)
      .flatMap((count) => foreignFigureOf(count, publishers) ?? [])
      .at(-1) ?? null;
  const released = releasedFigures(counts, settings.baseDate, publishers);
  const dates = [detained, foreignOrDual, ...released].flatMap((figure) => figure?.asOf ?? []);
  return {
    detained,
    foreignOrDual,
    released,
    logged: loggedPersons(cells, settings.baseDate),
    asOf: dates.toSorted().at(-1) ?? null,
  };
}

function releasedFigures(counts: readonly PublishedCount[], baseDate: string, publishers: Publishers): Figure[] {
  const released = group(
    counts.filter((count) => count.measure === "released"),
    (count) => count.publisher,
  );
  return [...publishers.keys()].flatMap((publisher) => {
    const all = released.get(publisher) ?? [];
    const windows = [
      newestFigure(all.filter((count) => count.since === baseDate)),
      newestFigure(all.filter((count) => count.since !== baseDate)),
    ];
    return windows.flatMap((count) => (count ? [figureOf(count, publishers)] : []));
  });
}

/** Returns the authorities' last announcement since the base date; one without a number keeps its words. */
export function announcedFigure(summary: Summary, baseDate: string): Figure | undefined {
  return summary.released
    .filter((figure) => figure.stance === "authority" && figure.asOf >= baseDate)
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf))
    .at(-1);
}
