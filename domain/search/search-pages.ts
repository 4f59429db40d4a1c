import { type ChartName, chartNames, themeOf } from "@/domain/charts/catalogue";
import { definitions } from "@/domain/wording/definitions";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { type Search, type Searched, searchIndex } from "./search-index";

/** A page of the site, a chart, or a definition on the page about the data. `path` is below the language. */
export type FoundPage = { path: string; title: string; text: string | null; kind: "page" | "chart" | "definition" };

const pages = [
  "charts",
  "releases",
  "detentions",
  "counts",
  "about",
  "change",
  "corrections",
  "updates",
  "known",
  "data",
  "api",
] as const;

/** `definition`: the values that the texts of the definitions need. */
type Words = { definition: { date: string; people: string } };

/** Returns a function that finds pages, charts and definitions by their words. */
export function pageSearch(locale: Locale, words: Words): Promise<Search<FoundPage>> {
  return searchIndex([
    ...pages.map((name) => pageNamed(name, locale)),
    ...chartNames.map((name) => chartNamed(name, locale)),
    ...definitions.map((name) => definitionNamed(name, locale, words)),
  ]);
}

function pageNamed(name: (typeof pages)[number], locale: Locale): Searched<FoundPage> {
  const t = translator(locale);
  const title = t(`site.nav.${name}`);
  const text = t(`search.page.${name}`);
  return { text: () => `${title} ${text}`, item: { path: `/${name}`, title, text, kind: "page" } };
}

function chartNamed(name: ChartName, locale: Locale): Searched<FoundPage> {
  const t = translator(locale);
  const title = t(`search.chart.${name}`);
  const theme = t(`charts.theme.${themeOf(name)}`);
  return {
    text: () => `${title} ${theme} ${t("search.kind.chart")}`,
    item: { path: `/charts/${name}`, title, text: null, kind: "chart" },
  };
}

function definitionNamed(
  name: (typeof definitions)[number],
  locale: Locale,
  { definition }: Words,
): Searched<FoundPage> {
  const t = translator(locale);
  const title = t(`about.term.${name}`);
  const text = t(`definition.${name}`, definition);
  return { text: () => `${title} ${text}`, item: { path: "/about#definitions", title, text, kind: "definition" } };
}
