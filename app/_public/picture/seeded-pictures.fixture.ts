import { onTestFinished } from "vitest";
import { cardSvg } from "@/app/[locale]/cards/[card]/png/_parts/card-svg";
import { chartSvg } from "@/app/[locale]/charts/[name]/_parts/chart-svg";
import type { Card, CardFormat } from "@/components/pictures/card-picture";
import { findHead } from "@/db/published/heads";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { chartNames, choicesOf, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import type { Edition } from "@/domain/view/edition";
import { type Locale, locales } from "@/messages/locale";
import { formatsOf } from "./card-formats.fixture";
import { cardOf } from "./card-of";

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
  const contexts = locales.map((locale) => reader.context(undefined, locale));
  const charts = contexts.flatMap((context) =>
    chartNames.flatMap((name) => {
      const offered = choicesOf(name, context).flatMap((choice) =>
        choice.options.map(({ value }) => ({ [choice.name]: value })),
      );
      return [{}, ...offered].flatMap((choices) => {
        const spec = drawChart(name, context, choices);
        return isAbsent(spec) ? [] : [{ spec, svg: chartSvg(spec, edition, choices) }];
      });
    }),
  );
  const cards = contexts.flatMap((context) =>
    (["dashboard", "site", ...chartNames] as const).flatMap((name) =>
      formatsOf(name).map((format) => {
        const { locale } = context;
        return { name, locale, format, card: cardOf(name, context), svg: cardSvg({ name, context, edition, format }) };
      }),
    ),
  );
  return { edition, charts, cards };
}
