import { group } from "d3-array";
import type { Figure } from "@/domain/figures/figure";
import { figureOf } from "@/domain/figures/figure-of";
import { claimOf, quantityOf, sentenceOf, windowOf } from "@/domain/figures/sentence";
import { drawnFigures } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Measure } from "@/domain/values/vocabulary";
import { formatShortDayAndMonth } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { axisToToday, valueAxis } from "./axis";
import type { ChartContext } from "./chart-context";
import { dashedLines } from "./dashed-lines";
import { entry } from "./entry";
import { footerOf, milestonesWithin, newestDate, withScales } from "./footer";
import { type Line, tableOf } from "./points";
import { publisherLines } from "./publisher-lines";
import type { Panel, TimeChart } from "./spec";

/** The published measures of the amnesty; none is a release. The summary has the first three, closest to freedom. */
const measures = [
  "full_freedom",
  "amnestied_from_prison",
  "amnestied",
  "amnesty_requests",
  "under_measures",
] as const satisfies Measure[];

/**
 * The measures of each panel. Amnesties of people in prison are a part of all amnesties, so both share a scale. The
 * others measure something else.
 */
const panelMeasures = {
  amnestied: ["amnestied", "amnestied_from_prison"],
  full_freedom: ["full_freedom"],
  amnesty_requests: ["amnesty_requests"],
  under_measures: ["under_measures"],
} as const satisfies Partial<Record<Measure, Measure[]>>;
type PanelName = keyof typeof panelMeasures;

/**
 * Draws figures about the amnesty: one panel per whole, one line per series (one publisher, one first day). They do
 * not count releases (most of those amnestied were already out of prison) and are never compared with them.
 */
function amnesty(context: ChartContext): TimeChart | undefined {
  const { ledger, locale } = context;
  const t = translator(locale);
  const drawnPanels = (Object.keys(panelMeasures) as PanelName[]).flatMap((name) => {
    const lines = panelMeasures[name].flatMap((measure) =>
      seriesLines(
        context,
        ledger.counts.filter((count) => count.measure === measure),
      ),
    );
    return lines.length > 0 ? [{ name, lines }] : [];
  });
  const lines = drawnPanels.flatMap((panel) => panel.lines);
  const panels = drawnPanels.map((panel) => panelOf(context, panel.name, panel.lines));
  const days = lines.flatMap((line) => line.series.points.flatMap(({ day, dayTo }) => [day, dayTo])).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const axis = axisToToday(context, from, to);
  const drawn = measures.flatMap((measure) =>
    drawnFigures(ledger.counts.filter((count) => count.measure === measure)).map((count) =>
      figureOf(count, ledger.publishers),
    ),
  );
  const title = t("chart.amnesty.title");
  return {
    kind: "time",
    id: "amnesty",
    locale,
    title,
    summary: measures
      .slice(0, 3)
      .flatMap((measure) => newestFigures(context, measure))
      .map((figure) => sentenceOf(figure, locale))
      .join(" "),
    headline: newestFigures(context, "amnestied").map((figure) => ({
      number: quantityOf(figure, locale),
      sentence: sentenceOf(figure, locale),
      tone: claimOf(figure.stance),
    })),
    ...axis,
    panels,
    milestones: milestonesWithin(context, axis.from, axis.to),
    table: tableOf(title, lines, [], locale),
    footer: footerOf(context, newestDate(drawn), drawn, withScales(panels, t("chart.amnesty.note"), locale)),
  };
}

/** Returns a line for each publisher and first day; its name includes the first day. */
function seriesLines(context: ChartContext, counts: readonly PublishedCount[]): Line[] {
  const t = translator(context.locale);
  const windows = [...group(counts, (count) => count.since)];
  return windows.flatMap(([since, own]) =>
    publisherLines(context, own, "all").lines.map((line) => {
      const window = own[0] ? windowOf(own[0], context.locale) : "";
      const series = {
        ...line.series,
        id: `${line.series.id}-${since}`,
        name: `${line.what} · ${line.who}${window}`,
        // If a publisher counts from several first days, the day distinguishes its lines.
        short:
          windows.length > 1 && since !== null
            ? t("chart.amnesty.since", { day: formatShortDayAndMonth(since, context.locale) })
            : line.who,
        weight: "lead",
      } as const;
      return { ...line, what: `${line.what}${window}`, series };
    }),
  );
}

function panelOf({ locale }: ChartContext, name: PanelName, lines: readonly Line[]): Panel {
  const values = lines.flatMap((line) => line.series.points.map((point) => point.value));
  const title = translator(locale)(`chart.amnesty.panel.${name}`);
  const series = dashedLines(lines.map((line) => line.series));
  return { id: name, title, ...valueAxis(values, locale), series, gaps: [] };
}

/** Returns the newest figure that was not contradicted; of several on one day, the largest. None if there is none. */
function newestFigures({ ledger }: ChartContext, measure: Measure): Figure[] {
  const newest = drawnFigures(ledger.counts.filter((count) => count.measure === measure))
    .toSorted((a, b) => a.asOfTo.localeCompare(b.asOfTo) || (a.value ?? 0) - (b.value ?? 0))
    .at(-1);
  return newest ? [figureOf(newest, ledger.publishers)] : [];
}

export const amnestyEntry = entry({
  theme: "releases",
  shape: {},
  choices: () => [],
  draw: (context) => amnesty(context) ?? { absent: translator(context.locale)("chart.no_data"), nearest: null },
});
