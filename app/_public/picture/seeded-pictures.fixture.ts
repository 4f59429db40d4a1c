import { onTestFinished } from "vitest";
import { cardSvg } from "@/app/[locale]/cards/[card]/png/_parts/card-svg";
import { chartSvg } from "@/app/[locale]/charts/[name]/_parts/chart-svg";
import type { Card, CardFormat } from "@/components/pictures/card-picture";
import { findHead } from "@/db/published/heads";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { type ChartName, chartNames, choicesOf, drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { isAbsent } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import { covered } from "@/domain/testing/examples";
import type { Edition } from "@/domain/view/edition";
import { type Locale, locales } from "@/messages/locale";
import { formatsOf } from "./card-formats.fixture";
import { type CardName, cardOf } from "./card-of";

type Charts = { spec: ChartSpec; svg: string }[];
type Cards = { name: string; locale: Locale; format: CardFormat; card: Card; svg: string }[];

type Pictures = { edition: Edition; charts: Charts; cards: Cards };

let drawn: Promise<Pictures> | undefined;

/**
 * Returns every picture of the seeded ledger in each language: charts for each of their choices, cards in every format.
 */
export function seededPictures(): Promise<Pictures> {
  drawn ??= draw();
  return drawn;
}

async function draw(): Promise<Pictures> {
  const reader = publicReader((await openSeededLedger()).$client.name);
  onTestFinished(reader.close);
  const { at } = reader.view();
  const edition: Edition = {
    head: at,
    hash: findHead(reader.db, at)?.hash ?? "",
    day: "2026-05-04",
    title: { es: "Vigilia", en: "Vigilia" },
    origin: "https://vigilia.example.org",
  };
  const read = locales.map((locale) => reader.context(undefined, locale));
  const all = ["dashboard", "site", ...chartNames] as const;
  // The seed's log covers too little to be drawn: once as if it were enough, and its charts again as a sentence.
  const charts = [
    ...read.flatMap((context) => chartsOf(covered(context), chartNames)),
    ...read.flatMap((context) => chartsOf(context, sentencesIn(context))),
  ].map(({ spec, choices }) => ({ spec, svg: chartSvg(spec, edition, choices) }));
  const cards = [
    ...read.flatMap((context) => cardsOf(covered(context), all)),
    ...read.flatMap((context) => cardsOf(context, sentencesIn(context))),
  ].map(({ context, ...each }) => ({
    ...each,
    svg: cardSvg({ name: each.name, context, edition, format: each.format }),
  }));
  return { edition, charts, cards };
}

/** Returns a ledger's charts for each of their choices. */
function chartsOf(context: ChartContext, names: readonly ChartName[]) {
  return names.flatMap((name) => {
    const offered = choicesOf(name, context).flatMap((choice) =>
      choice.options.map(({ value }) => ({ [choice.name]: value })),
    );
    return [{}, ...offered].flatMap((choices) => {
      const spec = drawChart(name, context, choices);
      return isAbsent(spec) ? [] : [{ spec, choices }];
    });
  });
}

function cardsOf(context: ChartContext, names: readonly CardName[]) {
  return names.flatMap((name) =>
    formatsOf(name).map((format) => ({ name, locale: context.locale, format, card: cardOf(name, context), context })),
  );
}

/** Returns the charts that have nothing to draw but a sentence. */
function sentencesIn(context: ChartContext): ChartName[] {
  return chartNames.filter((name) => {
    const spec = drawChart(name, context);
    return !isAbsent(spec) && spec.kind === "bars" && spec.groups.length === 0;
  });
}
