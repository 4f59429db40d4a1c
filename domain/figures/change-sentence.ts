import { isExactDay, type Span } from "@/domain/values/partial-day";
import { capital, uncapital } from "@/domain/wording/capital";
import { formatDate, formatDayAndMonth, formatNumber, formatSpan } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { type Change, countsIn, isComplete, isExplained, type NoChange } from "./change";
import type { FlowWindow } from "./running-totals";
import { quantityOf } from "./sentence";
import { withReview } from "./with-review";

export type FlowName = "imprisoned" | "released";

/**
 * Returns the whole change in sentences: "Entre el 5 y el 28 de enero de 2026, Foro Penal pasó de 806 a 711 (−95).
 * Contó 300 excarcelaciones (8–28 de enero de 2026). …".
 */
export function changeSentence(change: Change, publisher: string, locale: Locale): string {
  const t = translator(locale);
  const values = {
    between: t("why.between", datesOf(change, locale)),
    publisher,
    before: formatNumber(change.before, locale),
    after: formatNumber(change.after, locale),
    signed: signed(change.after - change.before, locale),
  };
  const { imprisoned, released } = change;
  const sentences = [
    t("why.summary", values),
    ...(isExplained(change) ? [flowsSentence(change, locale)] : []),
    ...(released.persons !== null && released.uncovered.length > 0
      ? [t("why.uncovered", { spans: listOf(spansOf(released.uncovered, locale), locale) })]
      : []),
    ...(isExplained(change) && imprisoned.persons === null ? [t("why.imprisoned_absent")] : []),
    ...(isExplained(change) && released.persons === null ? [t("why.released_absent")] : []),
    residualWords(change, locale),
  ];
  return withReview(sentences.join(" "), "derived", countsIn(change), locale);
}

/** Returns whose number changed, and between which days. */
export function changeTitle(change: Change, publisher: string, locale: Locale): string {
  const t = translator(locale);
  return t("why.chart_title", { publisher, between_lower: t("why.between_lower", datesOf(change, locale)) });
}

/**
 * Returns "503 + 1 − 34 + 20 = 490". An unpublished value is not a term. A change of which nothing was published is only
 * "379 → 344", because "− 35" would look like releases.
 */
export function identityOf(change: Change, locale: Locale): string {
  const { before, imprisoned, released, residual, after } = change;
  if (!isExplained(change)) return `${formatNumber(before, locale)} → ${formatNumber(after, locale)}`;
  const term = (sign: "+" | "−", value: number | null) => (value === null ? [] : [sign, formatNumber(value, locale)]);
  return [
    formatNumber(before, locale),
    ...term("+", imprisoned.persons),
    ...term("−", released.persons),
    ...term(residual < 0 ? "−" : "+", Math.abs(residual)),
    "=",
    formatNumber(after, locale),
  ].join(" ");
}

/** Returns a sentence about one window of arrests or releases, with its own dates and publisher. */
export function windowSentence(flow: FlowName, window: FlowWindow, publisher: string, locale: Locale): string {
  const words = datedWords(flow, window, locale);
  const isPrinted = window.counts.length === 1;
  const key = isPrinted ? "flow_sentence" : window.basis === "difference" ? "flow_difference" : "flow_sum";
  const sentence = translator(locale)(`why.${key}`, { words: capital(words), publisher });
  return withReview(sentence, isPrinted ? "count" : "derived", window.counts, locale);
}

/** Returns a sentence that arrests or releases were not published for the period. */
export function absentSentence(change: Change, flow: FlowName, publisher: string, locale: Locale): string {
  const t = translator(locale);
  const between_lower = t("why.between_lower", datesOf(change, locale));
  const sentence = t("why.absent_sentence", { what: t(`movement.${flow}`), publisher, between_lower });
  return withReview(sentence, "count", [change.to], locale);
}

/** Returns a sentence about the residual of a change. */
export function residualSentence(change: Change, publisher: string, locale: Locale): string {
  const sentence = translator(locale)(isComplete(change) ? "why.residual_sentence" : "why.residual_mixed_sentence", {
    signed: signed(change.residual, locale),
    between_lower: translator(locale)("why.between_lower", datesOf(change, locale)),
    publisher,
  });
  return withReview(sentence, "derived", countsIn(change), locale);
}

/** Returns the dates of a window in words: "8–28 de enero de 2026". */
export function windowDates({ since, until }: Pick<FlowWindow, "since" | "until">, locale: Locale): string {
  if (isExactDay(since)) return formatSpan(since, until, locale);
  return translator(locale)("why.dates", { from: formatDate(since, locale), to: formatDate(until, locale) });
}

/** Returns why there is no exact change, in a sentence that names the figure. */
export function noChangeSentence({ reason, count }: NoChange, publisher: string, locale: Locale): string {
  const quantity = uncapital(quantityOf(count, locale));
  const date = formatDate(count.asOf, locale);
  const sentence = translator(locale)(`why.reason.${reason}`, { publisher, quantity, date });
  return withReview(sentence, "count", [count], locale);
}

/** Returns a number with its sign: "+1", "−34", "0". */
export function signed(value: number, locale: Locale): string {
  const number = formatNumber(Math.abs(value), locale);
  return value === 0 ? number : `${value < 0 ? "−" : "+"}${number}`;
}

/** Returns what was published of both flows in one sentence; each window has its number, and its dates if they differ. */
function flowsSentence(change: Change, locale: Locale): string {
  const flows = (["imprisoned", "released"] as const).flatMap((flow) =>
    change[flow].windows.map((window) => {
      const isWhole = window.since === change.from.asOf && window.until === change.to.asOf;
      return isWhole ? flowWords(flow, window, locale) : datedWords(flow, window, locale);
    }),
  );
  return translator(locale)("why.counted", { flows: listOf(flows, locale) });
}

function datedWords(flow: FlowName, window: FlowWindow, locale: Locale): string {
  const words = flowWords(flow, window, locale);
  return translator(locale)("why.dated", { words, dates: windowDates(window, locale) });
}

function flowWords(flow: FlowName, { persons }: FlowWindow, locale: Locale): string {
  return translator(locale)(`why.${flow}`, { count: persons });
}

function spansOf(spans: readonly Span[], locale: Locale): string[] {
  return spans.map(({ from, to }) => (from === to ? formatDate(from, locale) : formatSpan(from, to, locale)));
}

function listOf(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(words);
}

function residualWords(change: Change, locale: Locale): string {
  const t = translator(locale);
  if (!isExplained(change)) return t("why.unexplained");
  if (change.residual === 0) return t("why.residual_zero");
  return t("why.residual", { signed: signed(change.residual, locale) });
}

/** Returns the two dates in words; a common month and year appear once. */
function datesOf({ from, to }: Change, locale: Locale): { from: string; to: string } {
  const begins = (length: number) => from.asOf.slice(0, length) === to.asOf.slice(0, length);
  const short = begins(4) ? formatDayAndMonth(from.asOf, locale) : formatDate(from.asOf, locale);
  return {
    from: begins(7) ? String(Number(from.asOf.slice(8))) : short,
    to: formatDate(to.asOf, locale),
  };
}
