import type { ChartSpec } from "@/domain/chart/spec";
import { type ChartName, chartNames, choicesOf, drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import { locales } from "@/domain/locale";
import { sharedServer } from "../../shared-servers";
import { expect, test } from "../../test";
import { chartFaces, marksOf } from "./chart-faces";
import { type InventedLedger, inventedLedger, type Moment } from "./invented-ledger";
import { readChart } from "./read-chart";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

const moments = (): Moment[] => [
  { name: "now", at: ledger.newest() },
  { name: "earlier", at: ledger.seeded },
];

/** A chart as it is without any choice, and with each value of each switch that it offers. */
function choicesIn(name: ChartName, context: ChartContext): Choices[] {
  const offered = choicesOf(name, context).flatMap((choice) =>
    choice.options.map(({ value }) => ({ [choice.name]: value })),
  );
  return [{}, ...offered];
}

for (const locale of locales) {
  for (const when of ["now", "earlier"] as const) {
    test(`in ${locale}, as known ${when}: every chart, for each of its choices, tells the same on its page and in its frame and files`, async ({
      request,
    }) => {
      test.setTimeout(180_000);
      const moment = moments().find(({ name }) => name === when) as Moment;
      const context = ledger.contextAt(moment.at, locale);
      const edition = ledger.editionAt(moment.at);
      for (const name of chartNames) {
        const plain = drawChart(name, context);
        for (const choices of choicesIn(name, context)) {
          const spec = drawChart(name, context, choices);
          const addressOf = (path: string) => ledger.path(`/${locale}${path}`, moment, choices);
          const answers = await Promise.all(chartFaces.map((face) => request.get(addressOf(face.path(name)))));
          for (const [index, face] of chartFaces.entries()) {
            const where = `${face.name} of ${name} ${JSON.stringify(choices)}`;
            const answer = answers[index];
            const body = (await answer?.text()) ?? "";
            if (isAbsent(spec)) {
              expect.soft(answer?.status(), where).toBe(face.absentStatus);
              const words = face.absentStatus === 200 ? readChart(body).main : body;
              expect.soft(words, where).toContain(spec.absent);
              continue;
            }
            expect.soft(answer?.status(), where).toBe(200);
            const held = {
              ...{ spec, edition, choices },
              shared: addressOf(`/charts/${name}`),
              plainSummary: isAbsent(plain) ? plain.absent : plain.summary,
            };
            const { told, expected } = face.told(body, held);
            expect.soft(told, where).toEqual(expected);
          }
        }
      }
    });

    test(`in ${locale}, as known ${when}: every point and bar of every chart is a row of its table, with its number, sentence and kind`, () => {
      const moment = moments().find(({ name }) => name === when) as Moment;
      const context = ledger.contextAt(moment.at, locale);
      let told = 0;
      for (const name of chartNames) {
        for (const choices of choicesIn(name, context)) {
          const spec = drawChart(name, context, choices);
          if (isAbsent(spec)) continue;
          const where = `${name} ${JSON.stringify(choices)}`;
          const rows = new Set(spec.table.rows.map(({ facts }) => JSON.stringify(facts)));
          const marks = marksOf(spec);
          told += marks.length;
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
      expect(told).toBeGreaterThan(500);
    });
  }
}

for (const when of ["now", "earlier"] as const) {
  test(`as known ${when}: a chart with nothing to show has no PNG`, async ({ request }) => {
    const moment = moments().find(({ name }) => name === when) as Moment;
    const absent = chartNames.filter((name) => isAbsent(drawChart(name, ledger.contextAt(moment.at, "es"))));
    for (const name of absent) {
      const answer = await request.get(ledger.path(`/es/charts/${name}.png`, moment));
      expect.soft(answer.status(), name).toBe(404);
    }
  });
}

/** Does the row show the number of its facts? What was not published is no number there. */
function isInCells({ cells, facts }: ChartSpec["table"]["rows"][number], { table }: ChartSpec): boolean {
  const numeric = cells.filter((_, index) => table.columns[index]?.numeric);
  if (facts.value === null) return numeric.includes(null) || numeric.every((cell) => !/\d/.test(cell ?? ""));
  return numeric.some((cell) => Number(cell?.replace(/\D/g, "")) === Math.abs(facts.value ?? 0));
}
