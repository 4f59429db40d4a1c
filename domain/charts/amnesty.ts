import { group } from "d3-array";
import { figureOf } from "@/domain/figures/figure-of";
import { sentenceOf, windowOf } from "@/domain/figures/sentence";
import { drawnFigures } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Measure } from "@/domain/values/vocabulary";
import { formatShortDayAndMonth } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { timeAxis, valueAxis } from "./axis";
import type { ChartContext } from "./chart-context";
import { dashedLines } from "./dashed-lines";
import { entry } from "./entry";
import { footerOf, milestonesWithin, newestDate } from "./footer";
import { type Line, tableOf } from "./points";
import { publisherLines } from "./publisher-lines";
import type { Panel, TimeChart } from "./spec";

/**
 * The published measures of the amnesty. Each measures something else, and none is a release, so each has its own axis.
 * Those closest to freedom come first: the summary shows the first three, panels show the others.
 */
const measures = [
  "full_freedom",
  "amnestied_from_prison",
  "amnestied",
  "amnesty_requests",
  "under_measures",
] as const satisfies Measure[];

/**
 * Draws figures about the amnesty: one panel per measure, one line per series (one publisher, one first day). They do
 * not count releases (most of those amnestied were already out of prison) and are never compared with them.
 */
function amnesty(context: ChartContext): TimeChart | undefined {
  const { ledger, locale } = context;
  const t = translator(locale);
  const panels = measures.flatMap((measure) => {
    const lines = seriesLines(
      context,
      ledger.counts.filter((count) => count.measure === measure),
    );
    return lines.length > 0 ? [{ measure, lines }] : [];
  });
  const lines = panels.flatMap((panel) => panel.lines);
  const days = lines.flatMap((line) => line.series.points.flatMap(({ day, dayTo }) => [day, dayTo])).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const axis = timeAxis(from, to, locale);
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
    summary: panels
      .slice(0, 3)
      .flatMap((panel) => newestSentence(context, panel.measure))
      .join(" "),
    ...axis,
    panels: panels.map((panel) => panelOf(context, panel.measure, panel.lines)),
    milestones: milestonesWithin(context, axis.from, axis.to),
    table: tableOf(title, lines, [], locale),
    footer: footerOf(context, newestDate(drawn), drawn, t("chart.amnesty.note")),
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

function panelOf({ locale }: ChartContext, measure: (typeof measures)[number], lines: readonly Line[]): Panel {
  const values = lines.flatMap((line) => line.series.points.map((point) => point.value));
  const title = translator(locale)(`chart.amnesty.panel.${measure}`);
  const series = dashedLines(lines.map((line) => line.series));
  return { id: measure, title, ...valueAxis(values, locale), series, gaps: [] };
}

/** Returns the sentence of the newest figure; of several on one day, of the largest. */
function newestSentence({ ledger, locale }: ChartContext, measure: Measure): string[] {
  const newest = drawnFigures(ledger.counts.filter((count) => count.measure === measure))
    .toSorted((a, b) => a.asOfTo.localeCompare(b.asOfTo) || (a.value ?? 0) - (b.value ?? 0))
    .at(-1);
  return newest ? [sentenceOf(figureOf(newest, ledger.publishers), locale)] : [];
}

export const amnestyEntry = entry({
  theme: "releases",
  shape: {},
  choices: () => [],
  draw: (context) => amnesty(context) ?? { absent: translator(context.locale)("chart.no_data"), nearest: null },
});
