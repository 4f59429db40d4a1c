import type { ChartContext } from "@/domain/charts/chart-context";
import { coverageOf } from "@/domain/figures/coverage";
import type { ReleaseCell } from "@/domain/figures/release-cell";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { PublisherRow } from "@/domain/projection/rows";
import { spanOf } from "@/domain/values/partial-day";
import { defaultSettings } from "@/domain/values/settings";
import type { Stance } from "@/domain/values/vocabulary";

/**
 * Returns a published count for tests, with defaults. Its parts have the form `nationality_group:foreign_or_dual=86`.
 */
export function countOf(given: Partial<PublishedCount> & { split?: number }): PublishedCount {
  const { split, ...fields } = given;
  const asOf = fields.asOf ?? "2026-01-05";
  const part = { dimension: "nationality_group", category: "foreign_or_dual" } as const;
  return {
    id: `${fields.publisher ?? "lead"} ${asOf} ${fields.value ?? 806}`,
    publisher: "lead",
    measure: "detained",
    asOf,
    asOfFrom: spanOf(asOf).from,
    asOfTo: spanOf(asOf).to,
    asOfMeans: "cutoff",
    cutoffTime: null,
    since: null,
    value: 806,
    qualifier: "exact",
    standing: "stands",
    underReview: false,
    source: {
      id: "1",
      url: "https://example.org/",
      outlet: "example.org",
      title: "",
      archivedUrl: null,
      publishedOn: null,
      language: null,
      contact: null,
      contactOn: null,
    },
    tier: "A",
    noteEs: "",
    noteEn: "",
    parts: split === undefined ? [] : [{ ...part, value: split }],
    ...fields,
  };
}

/** Returns people logged on a day. */
export function cellOf(given: Partial<ReleaseCell>): ReleaseCell {
  const day = given.day ?? "2026-01-08";
  const { from, to } = spanOf(day);
  return {
    day,
    dayFrom: from,
    dayTo: to,
    nationality: "VE",
    kind: "unknown",
    verification: "verified",
    persons: 1,
    ...given,
  };
}

/** Returns publishers by id, each with its stance. */
export function publishersOf(stances: Record<string, Stance>): Map<string, PublisherRow> {
  return new Map(
    Object.entries(stances).map(([id, stance]) => [
      id,
      { id, nameEs: id, nameEn: id, shortEs: id, shortEn: id, stance, url: null, mergedInto: null },
    ]),
  );
}

/** Returns the context of a chart: an empty ledger except for the given fields. */
export function contextOf(given: Partial<ChartContext["ledger"]>, locale: ChartContext["locale"] = "en"): ChartContext {
  const empty = {
    counts: [],
    cells: [],
    publishers: new Map(),
    settings: defaultSettings,
    milestones: [],
    facilities: new Map(),
    placeCells: [],
    detentionCells: [],
  };
  return { ledger: { ...empty, ...given }, view: { head: 1, at: 1, day: "2026-03-10" }, locale };
}

/** Returns the context of a chart of our own log: an empty ledger except for the given fields, whose log covers enough. */
export function coveredContextOf(
  given: Partial<ChartContext["ledger"]>,
  locale: ChartContext["locale"] = "en",
): ChartContext {
  return covered(contextOf(given, locale));
}

/** Returns the context with any coverage enough to draw our own log, and with a total of the lead publisher. */
export function covered(context: ChartContext): ChartContext {
  const settings = { ...context.ledger.settings, coverageShare: 0 };
  const ledger = { ...context.ledger, settings };
  if (coverageOf(ledger).isCovered) return { ...context, ledger };
  const { leadPublisher: publisher, baseDate: since } = settings;
  const total = countOf({ measure: "released", publisher, since, asOf: since, value: 1 });
  return { ...context, ledger: { ...ledger, counts: [...ledger.counts, total] } };
}
