import { publicReader } from "@/db/testing/public-reader";
import { populations } from "@/domain/charts/chart-context";
import { periods } from "@/domain/charts/period";
import { loggedFigures } from "@/domain/figures/logged";
import { sentenceOf } from "@/domain/figures/sentence";
import { announcedFigure, summaryOf } from "@/domain/figures/summary";
import { nationalityName } from "@/domain/wording/nationality-name";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { readDashboard } from "./dashboard-page";
import { type Exports, type FigureItem, readExports, type Summary } from "./exports";
import { figures } from "./figures";
import { readChart } from "./read-chart";

const server = sharedServer("invented");
let reader: ReturnType<typeof publicReader>;
const exportedAt = new Map<string, Exports>();

test.beforeAll(async ({ playwright }) => {
  reader = publicReader(server.databasePath);
  const request = await playwright.request.newContext();
  for (const [when, at] of heads()) exportedAt.set(when, await readExports(request, server.url, at));
  await request.dispose();
});
test.afterAll(() => reader.close());

const heads = (): [string, number][] => [
  ["now", reader.view().head],
  ["earlier", server.seeded],
];

/** Returns the sources to compare at a head, with the address of the dashboard there. */
function sidesAt(when: string, locale: (typeof locales)[number]) {
  const found = exportedAt.get(when);
  const at = new Map(heads()).get(when) ?? 0;
  if (!found) throw new Error(`no exports ${when}`);
  const address = (query: Record<string, string>, path = "") =>
    `${server.url}/${locale}${path}?${new URLSearchParams({ ...query, ...(when === "now" ? {} : { at: String(at) }) })}`;
  return { exported: found, context: reader.context(at, locale), address };
}

for (const when of ["now", "earlier"]) {
  test(`as known ${when}: each number of the API's summary is the pure figure, with its day and window`, () => {
    const { exported: said, context } = sidesAt(when, "en");
    const { cells, settings } = context.ledger;
    const pure = summaryOf(context.ledger);
    const numberOf = (each: Pick<FigureItem, "publisher" | "since" | "asOf" | "value"> | null) =>
      each && [each.publisher, each.since, each.asOf, each.value];
    const figuresIn = ({ detained, foreignOrDual, released }: typeof pure | Summary) =>
      [detained, foreignOrDual, ...released].map(numberOf);
    expect(figuresIn(said.summary)).toEqual(figuresIn(pure));
    expect(said.summary.logged.released).toEqual(pure.logged);
    expect(said.summary.logged.figures.map(({ kind, asOf, value }) => [kind, asOf, value])).toEqual(
      loggedFigures(cells, settings.baseDate).map((each) => [each.verification, each.asOf, each.persons]),
    );
  });
}

for (const locale of locales) {
  for (const when of ["now", "earlier"]) {
    test(`in ${locale}, as known ${when}: chart = table = CSV = API = the pure figure, for every switch`, async ({
      request,
    }) => {
      const { address, ...sides } = sidesAt(when, locale);
      for (const population of populations) {
        for (const period of periods) {
          const markup = await (await request.get(address({ nationality: population, period }))).text();
          const read = { ...sides, population, page: readDashboard(markup) };
          let there = 0;
          for (const figure of figures) {
            const { pure, values, sentences } = figure.read(read);
            if (pure) there += 1;
            const expected = {
              values: Object.fromEntries(Object.keys(values).map((side) => [side, pure?.value])),
              sentences: Object.fromEntries(Object.keys(sentences).map((side) => [side, pure?.sentence])),
            };
            expect.soft({ values, sentences }, `${figure.name}, ${population}, ${period}`).toEqual(expected);
          }
          expect
            .soft(there, `figures that there are, ${population}`)
            .toBeGreaterThanOrEqual(population === "all" ? 5 : 3);
        }
      }
    });

    test(`in ${locale}, as known ${when}: each headline is the API's figure and the chart's last point`, async ({
      request,
    }) => {
      const { exported: said, context, address } = sidesAt(when, locale);
      const { headlines, panels, rows } = readDashboard(await (await request.get(address({}))).text());
      const summary = summaryOf(context.ledger);
      const { baseDate } = context.ledger.settings;
      const announced = announcedFigure(summary, baseDate);
      const lead = said.summary.released.find(
        ({ publisher, since }) => publisher === "foro-penal" && since === baseDate,
      );
      expect(headlines).toEqual([
        said.summary.detained.sentence[locale],
        said.summary.foreignOrDual.sentence[locale],
        lead?.sentence[locale],
        announced && sentenceOf(announced, locale),
      ]);
      const ours = rows.filter((row) => row[2] === translator(locale)("chart.our_log"));
      expect(ours.length > 0, "our own log is drawn").toBe(when === "now");
      expect(panels.flat()).toEqual(expect.arrayContaining([headlines[0], headlines[2]]));
    });

    test(`in ${locale}, as known ${when}: bars = the API's figures = the rows of the CSV`, async ({ request }) => {
      const { exported: said, address } = sidesAt(when, locale);
      const barsOf = async (chart: string) =>
        readChart(await (await request.get(address({}, `/charts/${chart}`))).text()).marks;
      const texts = (await barsOf("releases-by-start")).map(({ sentence }) => sentence).join("\n");
      for (const figure of said.summary.released) expect(texts).toContain(figure.sentence[locale]);
      const shown = said.releaseRows.filter(
        (row) => row.verification !== "refuted" && (row.day_to ?? "") >= "2026-01-08",
      );
      const sums: Record<string, number> = {};
      for (const row of shown) {
        const key = `${row.verification} ${nationalityName(row.nationality ?? "", locale)}`;
        sums[key] = (sums[key] ?? 0) + Number(row.headcount);
      }
      const values = (await barsOf("logged-by-nationality")).map(({ label }) => Number(label));
      // At the head of the seed, our own log covers too little to be drawn.
      expect(values.toSorted()).toEqual(when === "now" ? Object.values(sums).toSorted() : []);
    });
  }
}
