import { capital, uncapital } from "@/domain/wording/capital";
import { formatDate, formatDayAndMonth, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { type Change, countsIn, isComplete, type NoChange } from "./change";
import { quantityOf } from "./sentence";
import { withReview } from "./with-review";

export type FlowName = "imprisoned" | "released";

/** Returns the whole change in a sentence: "Entre el 23 y el 30 de marzo de 2026, Foro Penal pasó de 503 a 490: …". */
export function changeSentence(change: Change, publisher: string, locale: Locale): string {
  const t = translator(locale);
  const summary = t("why.summary", {
    between: t("why.between", datesOf(change, locale)),
    publisher,
    before: formatNumber(change.before, locale),
    after: formatNumber(change.after, locale),
    imprisoned: flowWords(change, "imprisoned", locale),
    released: flowWords(change, "released", locale),
    residual: residualWords(change, locale),
  });
  return withReview(summary, "derived", countsIn(change), locale);
}

/** Returns whose number changed, and between which days. */
export function changeTitle(change: Change, publisher: string, locale: Locale): string {
  const t = translator(locale);
  return t("why.chart_title", { publisher, between_lower: t("why.between_lower", datesOf(change, locale)) });
}

/** Returns "503 + 1 − 34 + 20 = 490". An unpublished value is not a term. */
export function identityOf({ before, imprisoned, released, residual, after }: Change, locale: Locale): string {
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

/** Returns a sentence about new arrests or releases, or that they were not published. */
export function flowSentence(change: Change, flow: FlowName, publisher: string, locale: Locale): string {
  const t = translator(locale);
  const words = capital(flowWords(change, flow, locale));
  const values = { words, publisher, between_lower: t("why.between_lower", datesOf(change, locale)) };
  const isPrinted = change.steps.length === 1;
  const key = change[flow].persons === null ? "absent_sentence" : isPrinted ? "flow_sentence" : "flow_derived";
  const sentence = t(`why.${key}`, values);
  if (isPrinted) return withReview(sentence, "count", [change.to], locale);
  return withReview(sentence, "derived", countsIn(change), locale);
}

/** Returns a sentence about the residual of a change. */
export function residualSentence(change: Change, publisher: string, locale: Locale): string {
  const t = translator(locale);
  const sentence = t(isComplete(change) ? "why.residual_sentence" : "why.residual_mixed_sentence", {
    signed: signed(change.residual, locale),
    between_lower: t("why.between_lower", datesOf(change, locale)),
    publisher,
  });
  return withReview(sentence, "derived", countsIn(change), locale);
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

function flowWords(change: Change, flow: FlowName, locale: Locale): string {
  const t = translator(locale);
  const { persons, published } = change[flow];
  if (persons === null) return t(`why.${flow}_absent`);
  const steps = change.steps.length;
  return t(`why.${flow}`, { count: persons, part: published < steps ? t("why.part", { published, steps }) : "" });
}

function residualWords(change: Change, locale: Locale): string {
  const t = translator(locale);
  if (!isComplete(change)) return t("why.residual_mixed", { signed: signed(change.residual, locale) });
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
