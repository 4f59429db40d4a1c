import type { APIRequestContext } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { type Locale, locales } from "@/messages/locale";
import { type Row, walk } from "./exports";
import { type InventedLedger, inventedLedger, type Moment } from "./invented-ledger";
import { type Filter, filtersOf, isOf, type List, lists } from "./listed";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

/** Before the last change, which hides a person: an earlier view still counts them. */
const moments = (): Moment[] => [
  { name: "now", at: ledger.newest() },
  { name: "earlier", at: ledger.newest() - 1 },
];

type Item = {
  id: string | number;
  address: Record<Locale, string>;
  hidden?: boolean;
  headcount?: number;
  parts: { nationality: string; headcount: number }[];
};

/**
 * What each export of a list says for a filter: the number of records and people, and the records themselves. `shown`
 * are rows of the page that are also in the file.
 */
async function readList(request: APIRequestContext, list: List, locale: Locale, moment: Moment, filter: Filter) {
  const at = (path: string) => ledger.path(path, moment, filter);
  const [page, csv, json] = await Promise.all(
    ["", ".csv", ".json"].map(async (end) => (await request.get(at(`/${locale}/${list.name}${end}`))).text()),
  );
  const rows: Row[] = parse(csv ?? "", { columns: true });
  const file: { items: Item[] } = JSON.parse(json ?? "");
  const api = await walk<Item>(request, ledger.url, at(`/api/v1/${list.name}`).slice(ledger.url.length));
  const [, summary = ""] = /aria-live="polite">([^<]+)</.exec(page ?? "") ?? [];
  const [found, all, persons = 0] = (summary.match(/\d+/g) ?? []).map(Number);
  const ids = [...new Set(rows.map((row) => row[list.key] ?? ""))].toSorted();
  const hidden = (page ?? "").match(/<li class="record hint/g)?.length ?? 0;
  const linked = [
    ...(page ?? "").matchAll(/<(?:p class="record-title"|td class="n"[^>]*)><a href="\/\w+\/\w+\/([\w-]+)/g),
  ];
  const [, preview = ""] = /<meta property="og:description" content="([^"]*)"/.exec(page ?? "") ?? [];
  // Without a filter, the preview describes the list.
  const isPreviewed = Object.keys(filter).length === 0 || preview.startsWith(summary);
  const shown = hidden + new Set(linked.flatMap(([, id = ""]) => (ids.includes(id) ? id : []))).size;
  return {
    page: { found, all, persons, shown, isPreviewed },
    csv: { ids, persons: personsIn(rows, filter) },
    json: readItems(file.items, filter),
    api: readItems(api, filter),
  };
}

function readItems(items: Item[], filter: Filter) {
  const lines = items.flatMap<Line>(({ hidden, headcount, parts }) =>
    hidden || filter.nationality === undefined ? [{ headcount, hidden: hidden ? "1" : "0" }] : parts,
  );
  return { ids: items.map(({ id }) => String(id)).toSorted(), persons: personsIn(lines, filter) };
}

type Line = { nationality?: string; headcount?: string | number | undefined; hidden?: string };

/** A nationality filter counts only people of that nationality, not the rest of their group. */
function personsIn(lines: Line[], filter: Filter) {
  const { nationality } = filter;
  return lines
    .filter((line) => nationality === undefined || line.hidden === "1" || isOf(line.nationality ?? "", nationality))
    .reduce((sum, { headcount = 0 }) => sum + Number(headcount), 0);
}

/** Maximum number of records on one page of a list. */
const longest = 50;

for (const list of lists) {
  test(`each record of ${list.name} in files and API has the permanent address of its page in both languages, and the page exists`, async ({
    request,
  }) => {
    const at = String(ledger.newest());
    const file = await (await request.get(`${ledger.url}/data/${list.name}.csv`)).text();
    const rows: Row[] = parse(file, { columns: true });
    const items = await walk<Item>(request, ledger.url, `/api/v1/${list.name}?limit=90`);
    expect(items.length).toBeGreaterThan(0);
    for (const { id, address } of items) {
      const own = locales.map((locale) => `${ledger.url}/${locale}/${list.name}/${id}?at=${at}`);
      const row = rows.find((each) => each[list.key] === String(id));
      expect.soft([address.es, address.en]).toEqual(own);
      expect.soft([row?.address_es, row?.address_en]).toEqual(own);
    }
    for (const address of items.slice(0, 20).flatMap((item) => Object.values(item.address)))
      expect.soft((await request.get(address)).status(), address).toBe(200);
  });

  for (const locale of locales) {
    for (const when of ["now", "earlier"] as const) {
      test(`${list.name} in ${locale}, as known ${when}: "n of N" = link preview = CSV = JSON = API = a recount of the public rows, for each filter and pair of filters`, async ({
        request,
      }) => {
        test.setTimeout(120_000);
        const moment = moments().find(({ name }) => name === when) as Moment;
        const records = list.records(ledger, moment.at);
        const telling = new Set<string>();
        for (const filter of filtersOf(list)) {
          const taken = records.filter(({ takes }) =>
            Object.entries(filter).every(([name, value]) => takes(name, value)),
          );
          const ids = taken.map(({ id }) => id).toSorted();
          const persons = personsIn(
            taken.flatMap(({ parts }) => parts),
            filter,
          );
          const [name = "", ...others] = Object.keys(filter);
          if (others.length === 0 && taken.length > 0 && taken.length < records.length) telling.add(name);
          expect.soft(await readList(request, list, locale, moment, filter), JSON.stringify(filter)).toEqual({
            page: {
              found: ids.length,
              all: records.length,
              persons,
              shown: Math.min(longest, ids.length),
              isPreviewed: true,
            },
            csv: { ids, persons },
            json: { ids, persons },
            api: { ids, persons },
          });
        }
        // A filter proves nothing if it matches all records or none for every value.
        expect([...telling].toSorted()).toEqual(Object.keys(list.filters).toSorted());
      });
    }
  }
}
