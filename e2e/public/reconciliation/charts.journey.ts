import { chartNames, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { marksOf } from "./chart-exports";
import { choicesIn, compareExports, momentOf, whens } from "./compare-exports";
import { type InventedLedger, inventedLedger } from "./invented-ledger";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

/** Each language and each moment once; `charts.long.journey.ts` has the other two combinations. */
for (const [locale, when] of [
  ["es", "now"],
  ["en", "earlier"],
] as const) {
  test(`in ${locale}, as known ${when}: every chart, for each of its choices, has the same content on its page, embedded and in files`, async ({
    request,
  }) => {
    test.setTimeout(180_000);
    await compareExports(request, ledger, locale, when);
  });
}

for (const locale of locales) {
  for (const when of whens) {
    test(`in ${locale}, as known ${when}: every point and bar of every chart is a row of its table, with its number, sentence and kind`, () => {
      const context = ledger.contextAt(momentOf(ledger, when).at, locale);
      let compared = 0;
      for (const name of chartNames) {
        for (const choices of choicesIn(name, context)) {
          const spec = drawChart(name, context, choices);
          if (isAbsent(spec)) continue;
          const where = `${name} ${JSON.stringify(choices)}`;
          const rows = new Set(spec.table.rows.map(({ facts }) => JSON.stringify(facts)));
          const marks = marksOf(spec);
          compared += marks.length;
          expect
            .soft(
              marks.filter(({ facts }) => !rows.has(JSON.stringify(facts))),
              where,
            )
            .toEqual([]);
          expect
            .soft(
              marks.filter(({ facts, value, text }) => facts.value !== value || !text.startsWith(facts.sentence)),
              where,
            )
            .toEqual([]);
          expect
            .soft(
              spec.table.rows.filter((row) => !isInCells(row, spec)),
              where,
            )
            .toEqual([]);
        }
      }
      expect(compared).toBeGreaterThan(500);
    });
  }
}

for (const when of whens) {
  test(`as known ${when}: a chart with nothing to show has no PNG`, async ({ request }) => {
    const moment = momentOf(ledger, when);
    const absent = chartNames.filter((name) => isAbsent(drawChart(name, ledger.contextAt(moment.at, "es"))));
    for (const name of absent) {
      const answer = await request.get(ledger.path(`/es/charts/${name}.png`, moment));
      expect.soft(answer.status(), name).toBe(404);
    }
  });
}

/** True if the row shows the number of its facts. An unpublished value has no number there. */
function isInCells({ cells, facts }: ChartSpec["table"]["rows"][number], { table }: ChartSpec): boolean {
  const numeric = cells.filter((_, index) => table.columns[index]?.numeric);
  if (facts.value === null) return numeric.includes(null) || numeric.every((cell) => !/\d/.test(cell ?? ""));
  return numeric.some((cell) => Number(cell?.replace(/\D/g, "")) === Math.abs(facts.value ?? 0));
}
