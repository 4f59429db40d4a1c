import { drawnFigures } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import { translator } from "@/messages/translator";
import { axisToToday, valueAxis } from "./axis";
import { absentRow, type CategoryLine, categoryLine } from "./category-lines";
import type { ChartContext } from "./chart-context";
import { type Entry, entry } from "./entry";
import { footerOf, milestonesWithin, newestDate } from "./footer";
import { tableOf } from "./points";
import { publishersOf, shortName } from "./publisher-choice";
import { publisherLines } from "./publisher-lines";
import type { Panel, TimeChart } from "./spec";

const part = { dimension: "custody", category: "whereabouts_unknown" } as const;

/**
 * Draws detained people whose whereabouts are unknown, one line per publisher: as a part of its counts of detained
 * people, or counted separately. Figures of different publishers, or counted in different ways, are never joined or
 * subtracted.
 */
function whereaboutsUnknown(context: ChartContext): TimeChart | undefined {
  const { ledger, locale } = context;
  const t = translator(locale);
  const detained = ledger.counts.filter((count) => count.measure === "detained");
  const withPart = detained.filter((count) => count.parts.some((each) => each.category === part.category));
  const parts = publishersOf(context, withPart).flatMap((publisher) => lineOf(context, detained, publisher) ?? []);
  const counted = publisherLines(
    context,
    ledger.counts.filter((count) => count.measure === part.category),
    "all",
  );
  const lines = [...parts.flatMap((each) => each.line ?? []), ...counted.lines];
  const days = lines.flatMap((each) => each.series.points.flatMap(({ day, dayTo }) => [day, dayTo])).toSorted();
  const lead = parts.find((each) => each.line?.series.weight === "lead");
  const end = [...days, ...(lead?.gaps.map((gap) => gap.to) ?? [])].toSorted().at(-1);
  if (days[0] === undefined || end === undefined) return undefined;
  const axis = axisToToday(context, days[0], end);
  const figures = [...parts.flatMap((each) => each.figures), ...counted.figures];
  const title = t("chart.whereabouts_unknown.title");
  return {
    kind: "time",
    id: "whereabouts-unknown",
    locale,
    title,
    summary: lines.flatMap((each) => each.series.points.at(-1)?.text ?? []).join(" "),
    ...axis,
    panels: [
      panelOf(
        context,
        lines.map((each) => each.series),
        lead?.gaps ?? [],
      ),
    ],
    milestones: milestonesWithin(context, axis.from, axis.to),
    table: tableOf(
      title,
      lines,
      (lead?.absent ?? []).map((count) =>
        absentRow(context, count, `${part.dimension}.${part.category}`, t("measure.whereabouts_unknown")),
      ),
      locale,
    ),
    footer: footerOf(context, newestDate(figures), figures, t("chart.whereabouts_unknown.note")),
  };
}

/** Returns a publisher's part of its counts of detained people, starting with the first count that has it. */
function lineOf(context: ChartContext, detained: PublishedCount[], publisher: string): CategoryLine {
  const own = drawnFigures(detained.filter((count) => count.publisher === publisher));
  const first = own.findIndex((count) => count.parts.some((each) => each.category === part.category));
  const isLead = publisher === context.ledger.settings.leadPublisher;
  return categoryLine(context, own.slice(first), part, {
    name: `${translator(context.locale)("measure.whereabouts_unknown")} · ${shortName(context, publisher)}`,
    short: shortName(context, publisher),
    tone: isLead ? "detained" : "other",
    weight: isLead ? "lead" : "other",
  });
}

function panelOf({ locale }: ChartContext, series: Panel["series"], gaps: Panel["gaps"]): Panel {
  const values = series.flatMap((each) => each.points.map((point) => point.value));
  const title = translator(locale)("chart.whereabouts_unknown.panel");
  return { id: part.category, title, ...valueAxis(values, locale), series, gaps };
}

export const whereaboutsUnknownEntry: Entry = entry({
  theme: "who",
  shape: {},
  choices: () => [],
  draw: (context) =>
    whereaboutsUnknown(context) ?? { absent: translator(context.locale)("chart.no_data"), nearest: null },
});
