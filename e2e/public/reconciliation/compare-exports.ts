import { type APIRequestContext, expect } from "@playwright/test";
import { type ChartName, chartNames, choicesOf, drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import type { Locale } from "@/messages/locale";
import { chartExports } from "./chart-exports";
import type { InventedLedger, Moment } from "./invented-ledger";
import { readChart } from "./read-chart";

export const whens = ["now", "earlier"] as const;
export type When = (typeof whens)[number];

export function momentOf(ledger: InventedLedger, when: When): Moment {
  return { name: when, at: when === "now" ? ledger.newest() : ledger.seeded };
}

/** Returns the default choices of a chart, and each value of each of its switches. */
export function choicesIn(name: ChartName, context: ChartContext): Choices[] {
  const offered = choicesOf(name, context).flatMap((choice) =>
    choice.options.map(({ value }) => ({ [choice.name]: value })),
  );
  return [{}, ...offered];
}

/** Compares every chart, for each of its choices, on its page, embedded and in files with the pure drawing. */
export async function compareExports(request: APIRequestContext, ledger: InventedLedger, locale: Locale, when: When) {
  const moment = momentOf(ledger, when);
  const context = ledger.contextAt(moment.at, locale);
  const edition = ledger.editionAt(moment.at);
  for (const name of chartNames) {
    for (const choices of choicesIn(name, context)) {
      const spec = drawChart(name, context, choices);
      const addressOf = (path: string) => ledger.path(`/${locale}${path}`, moment, choices);
      const answers = await Promise.all(
        chartExports.map((chartExport) => request.get(addressOf(chartExport.path(name)))),
      );
      for (const [index, chartExport] of chartExports.entries()) {
        const where = `${chartExport.name} of ${name} ${JSON.stringify(choices)}`;
        const answer = answers[index];
        const body = (await answer?.text()) ?? "";
        if (isAbsent(spec)) {
          expect.soft(answer?.status(), where).toBe(chartExport.absentStatus);
          const words = chartExport.absentStatus === 200 ? readChart(body).main : body;
          expect.soft(words, where).toContain(spec.absent);
          continue;
        }
        expect.soft(answer?.status(), where).toBe(200);
        const drawn = { spec, edition, choices, shared: addressOf(`/charts/${name}`) };
        const { actual, expected } = chartExport.compare(body, drawn);
        expect.soft(actual, where).toEqual(expected);
      }
    }
  }
}
