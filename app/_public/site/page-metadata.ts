import type { Metadata } from "next";
import { publishedLedger } from "@/db/published/connection";
import { findRelease } from "@/db/published/releases";
import { type ChartName, drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import { coverageOf, coverageSentence } from "@/domain/figures/coverage";
import { loggedFigure } from "@/domain/figures/logged";
import { releaseSentence } from "@/domain/figures/release-sentence";
import { loggedSentence, sentenceOf } from "@/domain/figures/sentence";
import { type Ledger, summaryOf } from "@/domain/figures/summary";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { describedCard } from "./described-card";
import { metadataOf } from "./metadata-of";
import { type LocaleParams, readChartContext, readParams } from "./page-context";

type Params = LocaleParams["params"];

export async function dashboardMetadata(params: Params): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const context = readChartContext(view, locale);
  const sentence = detainedSentence(context.ledger, locale);
  const title = translator(locale)("site.heading");
  return metadataOf({ view, locale, path: "", title, sentence, ...describedCard("dashboard", context) });
}

export async function listMetadata(params: Params): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const sentence = verifiedSentence(readChartContext(view, locale).ledger, locale);
  const title = translator(locale)("releases.title");
  return metadataOf({ view, locale, path: "/releases", title, sentence, mayName: true });
}

export async function aboutMetadata(params: Params): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  const { baseDate } = readChartContext(view, locale).ledger.settings;
  const sentence = t("about.lead", { date: formatDate(baseDate, locale) });
  return metadataOf({ view, locale, path: "/about", title: t("about.title"), sentence });
}

export async function chartsMetadata(params: Params): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  return metadataOf({ view, locale, path: "/charts", title: t("charts.title"), sentence: t("charts.lead") });
}

type Chart = { context: ChartContext; name: ChartName; choices: Choices };

/** The title depends on the choices. Sentence and card are those of the chart with its defaults. */
export function chartMetadata({ context, name, choices }: Chart): Metadata {
  const { view, locale } = context;
  const [drawn, plain] = [drawChart(name, context, choices), drawChart(name, context)];
  const title = isAbsent(drawn) ? drawn.absent : drawn.title;
  const sentence = isAbsent(plain) ? plain.absent : plain.summary;
  return metadataOf({ view, locale, path: `/charts/${name}`, title, sentence, ...describedCard(name, context) });
}

/** An embedded chart is part of another page, so search engines should find the chart's own page. */
export function embedMetadata(chart: Chart): Metadata {
  return { ...chartMetadata(chart), robots: { index: false, follow: true } };
}

/** For a withdrawn or hidden record, the metadata contain only its number. */
export async function releaseMetadata(params: Promise<{ locale: string; number: string }>): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const number = Number((await params).number);
  const t = translator(locale);
  const release = findRelease(publishedLedger(), view, number);
  const sentence = release && !("hidden" in release) ? releaseSentence(release, locale) : undefined;
  const title = t("release.number", { number });
  return metadataOf({ view, locale, path: `/releases/${number}`, title, sentence, mayName: true });
}

/**
 * Returns how many are detained, with date and publisher; undefined before the first figure.
 */
function detainedSentence(ledger: Ledger, locale: Locale): string | undefined {
  const { detained } = summaryOf(ledger);
  return detained ? sentenceOf(detained, locale) : undefined;
}

/** Returns how many verified releases this ledger has, next to the lead publisher's total while they are too few. */
function verifiedSentence(ledger: Ledger, locale: Locale): string {
  if (!coverageOf(ledger).isCovered) return coverageSentence(ledger, locale);
  return loggedSentence(loggedFigure(ledger.cells, ledger.settings.baseDate, "verified"), locale);
}
