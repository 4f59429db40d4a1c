import type { APIRequestContext } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { openXlsx } from "@/db/imports/table/read-xlsx";
import { countsByDate } from "@/domain/exports/counts-by-date";
import { drawnFigures, seriesKey } from "@/domain/figures/series";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { type InventedLedger, inventedLedger } from "./invented-ledger";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

const paths = ["counts", "releases", "detentions", "counts-by-date", "charts/detained-vs-released", "charts/gender"];
const queries = ["", "?from=2026-01-01&to=2026-03-31", "?at=1"];

async function cellsOf(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  return answer.body();
}

/** Spreadsheets leave out the blank cells at the end of a row. */
const trimmed = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
/** A CSV file marks texts that would run as formulas; a workbook has no need to. */
const unmarked = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, "");

for (const locale of locales) {
  test(`in ${locale}, the workbook and the CSV for Excel of each list and chart have the cells of its CSV`, async ({
    request,
  }) => {
    for (const path of paths) {
      for (const query of queries) {
        const at = (end: string) => `${ledger.url}/${locale}/${path}.${end}${query}`;
        const csv: string[][] = parse(await cellsOf(request, at("csv")));
        const delimiter = locale === "es" ? ";" : ",";
        expect
          .soft(parse(await cellsOf(request, at("excel.csv")), { delimiter, bom: true }), at("excel.csv"))
          .toEqual(csv);
        // The reader of uploads skips a sheet that has only its header.
        if (csv.length === 1) continue;
        const workbook = openXlsx(await cellsOf(request, at("xlsx")))
          .read(0)
          .rows.map(({ cells }) => trimmed(cells));
        expect.soft(workbook, at("xlsx")).toEqual(csv.map((row) => trimmed(row.map(unmarked))));
      }
    }
  });

  test(`in ${locale}, each cell of the table by date is the drawn figure of its series and date`, async ({
    request,
  }) => {
    const { counts, publishers } = ledger.contextAt(ledger.newest(), locale).ledger;
    const [header = [], ...rows]: string[][] = parse(
      await cellsOf(request, `${ledger.url}/${locale}/counts-by-date.csv`),
    );
    const { series } = countsByDate(counts, publishers, locale);
    expect(header.slice(1)).toEqual(series.map(({ label }) => label));
    expect(new Set(header).size).toBe(header.length);
    const drawn = drawnFigures(counts).filter(({ value }) => value !== null);
    const cells = rows.flatMap(([date, ...values]) =>
      values.flatMap((value, index) => (value === "" ? [] : [`${date} ${series[index]?.key}= ${value}`])),
    );
    expect(cells.toSorted()).toEqual(
      drawn.map((count) => `${count.asOf} ${seriesKey(count)}= ${count.value}`).toSorted(),
    );
  });
}
