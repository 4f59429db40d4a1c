import type { Metadata } from "next";
import type { DashboardQuery } from "@/domain/addresses/page-queries";
import { sentenceOf } from "@/domain/figures/sentence";
import { type Ledger, summaryOf } from "@/domain/figures/summary";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { describedCard } from "./described-card";
import { type ChosenChart, describedChart } from "./described-chart";
import { homeChoices } from "./home-choices";
import { metadataOf } from "./metadata-of";
import { type LocaleParams, readChartContext, readParams } from "./page-context";

type Params = LocaleParams["params"];

type HomeQuery = Pick<DashboardQuery, "nationality" | "period" | "on">;

/** With choices, the preview is that of the chart to which they belong. */
export async function dashboardMetadata(params: Params, query: HomeQuery): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const context = readChartContext(view, locale);
  const choices = homeChoices(query);
  const { nationality, period, on } = choices;
  if (nationality || period) {
    const drawn = { context, name: "detained-vs-released", choices: { nationality, period } } as const;
    return metadataOf({ view, locale, path: "", query: choices, ...describedChart(drawn) });
  }
  if (on) {
    const drawn = { context, name: "nationality-countries", choices: { on } } as const;
    return metadataOf({ view, locale, path: "", query: choices, ...describedChart(drawn) });
  }
  const sentence = detainedSentence(context.ledger, locale);
  const title = translator(locale)("site.heading");
  return metadataOf({ view, locale, path: "", title, sentence, ...describedCard("dashboard", context) });
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

/** Title, sentence and card are those of the choices. */
export function chartMetadata({ context, name, choices }: ChosenChart): Metadata {
  const { view, locale } = context;
  const described = describedChart({ context, name, choices });
  return metadataOf({ view, locale, path: `/charts/${name}`, query: choices, ...described });
}

/** An embedded chart is part of another page, so search engines should find the chart's own page. */
export function embedMetadata(chart: ChosenChart): Metadata {
  return { ...chartMetadata(chart), robots: { index: false, follow: true } };
}

/**
 * Returns how many are detained, with date and publisher; undefined before the first figure.
 */
function detainedSentence(ledger: Ledger, locale: Locale): string | undefined {
  const { detained } = summaryOf(ledger);
  return detained ? sentenceOf(detained, locale) : undefined;
}
