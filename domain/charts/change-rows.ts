import { noteBeside } from "@/domain/figures/caveat";
import { type Change, countsIn, isComplete } from "@/domain/figures/change";
import { type FlowName, flowSentence, residualSentence, signed } from "@/domain/figures/change-sentence";
import { type FigureFacts, factsOf, ourselves, partFacts } from "@/domain/figures/facts";
import { figureOf } from "@/domain/figures/figure-of";
import type { PublishedCount } from "@/domain/projection/published-count";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { countHref, recordsHref } from "./hrefs";
import { shortName } from "./publisher-choice";
import type { Bar } from "./spec";

/** Returns the five rows of a change; each step begins where the one before ends. An unpublished value has no bar. */
export function changeRows(context: ChartContext, change: Change): Bar[] {
  const { before, imprisoned, released, residual, from, to } = change;
  const afterArrests = before + (imprisoned.persons ?? 0);
  const afterReleases = afterArrests - (released.persons ?? 0);
  return [
    stockRow(context, from, "previous"),
    flowRow(context, change, "imprisoned", { start: before, value: imprisoned.persons }),
    flowRow(context, change, "released", {
      start: afterArrests,
      value: released.persons === null ? null : 0 - released.persons,
    }),
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

type Reach = { start: number; value: number | null };

function flowRow(context: ChartContext, change: Change, flow: FlowName, reach: Reach): Bar {
  const { locale } = context;
  const t = translator(locale);
  const { from, to, steps } = change;
  const { publisher } = to;
  const { published } = change[flow];
  const sentence = flowSentence(change, flow, shortName(context, publisher), locale);
  const coverage = published === 0 ? "none" : published < steps.length ? "part" : "whole";
  return {
    id: flow,
    label: t(`movement.${flow}`),
    value: reach.value,
    ...(reach.value !== null && { start: reach.start }),
    valueLabel: reach.value === null ? t("chart.not_published") : signed(reach.value, locale),
    detail: t(`why.detail.${coverage}`, { published, steps: steps.length }),
    tone: flow === "released" ? "released" : "detained",
    text: sentence,
    href:
      steps.length === 1
        ? countHref(context, to.id)
        : recordsHref(context, "/counts", { publisher, measure: "detained", from: from.asOf, to: to.asOf }),
    facts: flowFacts(context, change, flow, reach.value, sentence),
  };
}

/**
 * A flow printed in one bulletin is the publisher's; a sum over several bulletins, complete or not, is derived by us.
 */
function flowFacts(
  { ledger }: ChartContext,
  change: Change,
  flow: FlowName,
  value: number | null,
  sentence: string,
): FigureFacts {
  const { from, to, steps } = change;
  const part = `movement_since_previous.${flow}`;
  const own = { ...partFacts(figureOf(to, ledger.publishers), part, value, sentence), since: from.asOf };
  if (steps.length === 1) return own;
  return { ...own, kind: "derived", publisher: ourselves, source: null, underReview: isUnderReview(change) };
}

function residualRow(context: ChartContext, change: Change, reach: { start: number; value: number }): Bar {
  const { locale } = context;
  const t = translator(locale);
  const sentence = residualSentence(change, shortName(context, change.to.publisher), locale);
  return {
    id: "not_itemised",
    label: t(isComplete(change) ? "why.label.residual" : "why.label.residual_mixed"),
    ...reach,
    hatched: true,
    valueLabel: signed(reach.value, locale),
    detail: t("why.detail.derived"),
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
      underReview: isUnderReview(change),
    },
  };
}

function isUnderReview(change: Change): boolean {
  return countsIn(change).some(({ underReview }) => underReview);
}
