import { sum } from "d3-array";
import { noteBeside } from "@/domain/figures/caveat";
import { type Change, countsIn } from "@/domain/figures/change";
import {
  absentSentence,
  type FlowName,
  residualSentence,
  signed,
  windowDates,
  windowSentence,
} from "@/domain/figures/change-sentence";
import { type FigureFacts, factsOf, ourselves, partFacts } from "@/domain/figures/facts";
import { figureOf } from "@/domain/figures/figure-of";
import type { FlowWindow } from "@/domain/figures/running-totals";
import type { PublishedCount } from "@/domain/projection/published-count";
import { formatDate, formatNumber, formatSpan } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { countHref, recordsHref } from "./hrefs";
import { shortName } from "./publisher-choice";
import type { Bar } from "./spec";

/**
 * Returns the rows of a change; each step begins where the one before ends. Each window of releases has its own row. An
 * unpublished value has no bar.
 */
export function changeRows(context: ChartContext, change: Change): Bar[] {
  const { before, imprisoned, released, residual, from, to } = change;
  const afterArrests = before + (imprisoned.persons ?? 0);
  const afterReleases = afterArrests - (released.persons ?? 0);
  return [
    stockRow(context, from, "previous"),
    ...flowRows(context, change, "imprisoned", before),
    ...flowRows(context, change, "released", afterArrests),
    residualRow(context, change, { start: afterReleases, value: residual }),
    stockRow(context, to, "next"),
  ];
}

function stockRow(context: ChartContext, count: PublishedCount, which: "previous" | "next"): Bar {
  const { locale, ledger } = context;
  const figure = figureOf(count, ledger.publishers);
  const facts = factsOf(figure, locale);
  return {
    id: count.id,
    label: formatDate(count.asOf, locale),
    value: count.value,
    valueLabel: formatNumber(count.value ?? 0, locale),
    detail: translator(locale)(`why.detail.${which}`),
    tone: "detained",
    text: [facts.sentence, noteBeside(figure, locale)].filter(Boolean).join(" "),
    href: countHref(context, count.id),
    facts,
  };
}

/** Returns a row for each window of a flow, or one that says that nothing was published. */
function flowRows(context: ChartContext, change: Change, flow: FlowName, start: number): Bar[] {
  const { windows } = change[flow];
  if (windows.length === 0) return [absentRow(context, change, flow)];
  const sign = flow === "released" ? -1 : 1;
  return windows.map((window, index) => {
    const before = sum(windows.slice(0, index), ({ persons }) => persons);
    const id = windows.length === 1 ? flow : `${flow}_${window.until}`;
    return flowRow(context, change, { id, flow, window, start: start + sign * before });
  });
}

type FlowBar = { id: string; flow: FlowName; window: FlowWindow; start: number };

function flowRow(context: ChartContext, change: Change, { id, flow, window, start }: FlowBar): Bar {
  const { locale } = context;
  const t = translator(locale);
  const { publisher } = change.to;
  const value = flow === "released" ? 0 - window.persons : window.persons;
  const sentence = windowSentence(flow, window, shortName(context, publisher), locale);
  const facts = flowFacts(context, { flow, window, value, sentence });
  const [first, last] = [window.counts[0], window.counts.at(-1)];
  const measure = last?.measure;
  return {
    id,
    label: t(`movement.${flow}`),
    value,
    start,
    valueLabel: signed(value, locale),
    detail: t(`why.detail.${window.basis}`, { dates: windowDates(window, locale), count: window.counts.length }),
    tone: flow === "released" ? "verified" : "detained",
    text: sentence,
    href:
      first && first === last
        ? countHref(context, first.id)
        : recordsHref(context, "/counts", { publisher, measure, from: first?.asOf, to: last?.asOf }),
    facts,
  };
}

/**
 * A flow that one count states is the publisher's. A difference of two, or a sum over several bulletins, is derived by
 * us.
 */
function flowFacts(
  { ledger }: ChartContext,
  { flow, window, value, sentence }: Pick<FlowBar, "flow" | "window"> & { value: number; sentence: string },
): FigureFacts {
  const part = window.basis === "bulletins" ? `movement_since_previous.${flow}` : flow;
  const [count, ...more] = window.counts as [PublishedCount, ...PublishedCount[]];
  const own = {
    ...partFacts(figureOf(count, ledger.publishers), part, value, sentence),
    subject: `detained.${part}`,
    since: window.since,
    asOf: window.until,
  };
  if (more.length === 0) return own;
  return { ...own, kind: "derived", publisher: ourselves, source: null, underReview: isUnderReview(window.counts) };
}

function absentRow(context: ChartContext, change: Change, flow: FlowName): Bar {
  const { locale, ledger } = context;
  const t = translator(locale);
  const { from, to } = change;
  const sentence = absentSentence(change, flow, shortName(context, to.publisher), locale);
  const facts = partFacts(figureOf(to, ledger.publishers), `movement_since_previous.${flow}`, null, sentence);
  return {
    id: flow,
    label: t(`movement.${flow}`),
    value: null,
    valueLabel: t("chart.not_published"),
    detail: formatSpan(from.asOf, to.asOf, locale),
    tone: flow === "released" ? "verified" : "detained",
    text: sentence,
    href: countHref(context, to.id),
    facts: { ...facts, since: from.asOf },
  };
}

function residualRow(context: ChartContext, change: Change, reach: { start: number; value: number }): Bar {
  const { locale } = context;
  const t = translator(locale);
  const sentence = residualSentence(change, shortName(context, change.to.publisher), locale);
  return {
    id: "not_itemised",
    label: t("why.label.residual"),
    ...reach,
    hatched: true,
    valueLabel: signed(reach.value, locale),
    detail: t("why.detail.derived", { dates: formatSpan(change.from.asOf, change.to.asOf, locale) }),
    tone: "other",
    text: sentence,
    href: null,
    facts: {
      subject: "detained.not_itemised",
      value: reach.value,
      asOf: change.to.asOf,
      since: change.from.asOf,
      publisher: ourselves,
      kind: "derived",
      source: null,
      sentence,
      underReview: isUnderReview(countsIn(change)),
    },
  };
}

function isUnderReview(counts: readonly PublishedCount[]): boolean {
  return counts.some(({ underReview }) => underReview);
}
