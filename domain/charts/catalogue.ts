import { z } from "zod";
import { coverageOf } from "@/domain/figures/coverage";
import { dayParameter, timeTravel } from "@/domain/values/parameters";
import { amnestyEntry } from "./amnesty";
import { announcedVsVerifiedEntry } from "./announced-vs-verified";
import { changeEntry } from "./change-chart";
import type { ChartContext } from "./chart-context";
import { detainedVsReleasedEntry } from "./detained-vs-released";
import type { Choice, Choices, Drawn, Entry, Theme } from "./entry";
import { loggedByNationalityEntry } from "./logged-by-nationality";
import { nationalityCountriesEntry } from "./nationality-countries";
import { nationalityGroupsEntry } from "./nationality-groups";
import { nationalityOverTimeEntry } from "./nationality-over-time";
import { ageGroupEntry, genderEntry, legalStageEntry, sectorEntry } from "./partition-entry";
import { placesOfDetentionEntry } from "./places-of-detention";
import { releasedByDayEntry } from "./released-by-day";
import { releasedByKindEntry } from "./released-by-kind";
import { releasedByPlaceEntry } from "./released-by-place";
import { releasesByStartEntry } from "./releases-by-start";
import { revolvingDoorEntry } from "./revolving-door";
import { whereaboutsUnknownEntry } from "./whereabouts-unknown";
import { drawWithinCoverage } from "./within-coverage";

/**
 * Every chart that has an address. Its page, files, embedded frame, pictures and cards are all made from its entry. The
 * key is the `id` of its specs and its name in addresses; it never changes once published.
 */
const entries = {
  "detained-vs-released": detainedVsReleasedEntry,
  "announced-vs-verified": announcedVsVerifiedEntry,
  "releases-by-start": releasesByStartEntry,
  change: changeEntry,
  nationality: nationalityOverTimeEntry,
  "nationality-countries": nationalityCountriesEntry,
  "nationality-groups": nationalityGroupsEntry,
  "logged-by-nationality": loggedByNationalityEntry,
  gender: genderEntry,
  sector: sectorEntry,
  "age-group": ageGroupEntry,
  "legal-stage": legalStageEntry,
  "whereabouts-unknown": whereaboutsUnknownEntry,
  "places-of-detention": placesOfDetentionEntry,
  "released-by-place": releasedByPlaceEntry,
  "released-by-day": releasedByDayEntry,
  "released-by-kind": releasedByKindEntry,
  amnesty: amnestyEntry,
  "revolving-door": revolvingDoorEntry,
} as const satisfies Record<string, Entry>;

export type ChartName = keyof typeof entries;

export const chartNames = Object.keys(entries) as ChartName[];

export function isChartName(name: string): name is ChartName {
  return Object.hasOwn(entries, name);
}

/** Returns the query schema of a chart's address. */
export function chartQuery(name: ChartName) {
  return z.strictObject({ ...timeTravel, ...entries[name].shape });
}

/** Returns the query schema of a chart's data files: its choices, and a period unless the chart has its own. */
export function chartFileQuery(name: ChartName) {
  return chartQuery(name).extend(hasPeriod(name) ? {} : { from: dayParameter, to: dayParameter });
}

/** True if `from` and `to` are choices of the chart itself. */
export function hasPeriod(name: ChartName): boolean {
  return "from" in entries[name].shape;
}

/** Draws a chart for the choices of an address. Throws on choices that `chartQuery` refuses. */
export function drawChart(name: ChartName, context: ChartContext, choices: Choices = {}): Drawn {
  return drawWithinCoverage(entries[name], context, choices);
}

/** Returns the choices of a chart; none while our own log covers too little for the chart to be drawn. */
export function choicesOf(name: ChartName, context: ChartContext): Choice[] {
  const own: Entry = entries[name];
  return own.isOwnLog && !coverageOf(context.ledger).isCovered ? [] : own.choices(context);
}

export function themeOf(name: ChartName): Theme {
  return entries[name].theme;
}
