import type { APIRequestContext } from "@playwright/test";
import { DOMParser } from "@xmldom/xmldom";
import { load } from "cheerio";
import { saveCount } from "@/db/counts/save-count";
import { openDatabase } from "@/db/ledger/open";
import { listCounts } from "@/db/published/counts";
import { listCorrections } from "@/db/published/log";
import { listReleases } from "@/db/published/releases";
import { count, onto } from "@/db/testing/forms";
import { markCounts } from "@/db/testing/mark-counts";
import { recordOf, written } from "@/db/testing/written";
import { figureOf } from "@/domain/figures/figure-of";
import { releaseSentence } from "@/domain/figures/release-sentence";
import { sentenceOf } from "@/domain/figures/sentence";
import { inventedDatabase } from "@/e2e/public/invented-database";
import { type Server, startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { type Locale, locales } from "@/messages/locale";
import { type InventedLedger, inventedLedger, type Moment } from "./invented-ledger";
import { refuse } from "./read-chart";

let server: Server;
let ledger: InventedLedger;
let corrected: number;
test.beforeAll(async () => {
  const database = await inventedDatabase();
  corrected = await correctCount(database.databasePath);
  server = await startServer(database.databasePath);
  ledger = inventedLedger({ ...database, url: server.url });
});
test.afterAll(async () => {
  ledger.close();
  await server.stop();
});

const moments = (): Moment[] => [
  { name: "now", at: ledger.newest() },
  { name: "earlier", at: ledger.newest() - 1 },
];

type Entry = { title: string; text: string; page: string };

async function readFeed(request: APIRequestContext, address: string): Promise<Entry[]> {
  const xml = await (await request.get(address)).text();
  const feed = new DOMParser({ onError: refuse }).parseFromString(xml, "application/xml");
  return Array.from(feed.getElementsByTagName("entry"), (entry) => {
    const first = (name: string) => entry.getElementsByTagName(name).item(0);
    return {
      title: first("title")?.textContent ?? "",
      text: first("content")?.textContent ?? "",
      page: first("link")?.getAttribute("href") ?? "",
    };
  });
}

/** Returns the texts of the elements that match a selector in a page, and the sentence of its link preview. */
async function readPage(request: APIRequestContext, address: string, selector: string) {
  const answer = await request.get(address);
  expect.soft(answer.status(), address).toBe(200);
  const $ = load(await answer.text());
  return {
    texts: $(selector)
      .toArray()
      .map((each) => $(each).text().replace(/\s+/g, " ").trim()),
    description: $('meta[property="og:description"]').attr("content") ?? "",
  };
}

/** The sentence of each record that a feed must contain, by the address of its page. */
const sentences: Record<"releases" | "counts", (at: number, locale: Locale) => Map<string, string>> = {
  releases: (at, locale) => {
    const { view, ledger: own } = ledger.contextAt(at, locale);
    const found = listReleases(ledger.db, view, { limit: 500 }, own.settings.homeCountry);
    return new Map(
      found.flatMap((each) =>
        "hidden" in each ? [] : [[`${ledger.url}/${locale}/releases/${each.number}`, releaseSentence(each, locale)]],
      ),
    );
  },
  counts: (at, locale) => {
    const { view, ledger: own } = ledger.contextAt(at, locale);
    const found = listCounts(ledger.db, view, { limit: 500 });
    return new Map(
      found.map((each) => [
        `${ledger.url}/${locale}/counts/${each.id}`,
        sentenceOf(figureOf(each, own.publishers), locale),
      ]),
    );
  },
};

for (const locale of locales) {
  for (const name of ["releases", "counts"] as const) {
    test(`in ${locale}, each entry of the feed of ${name} has its record's sentence, in title and text, as the linked page does`, async ({
      request,
    }) => {
      for (const moment of moments()) {
        const expected = sentences[name](moment.at, locale);
        const entries = await readFeed(request, ledger.path(`/${locale}/feed/${name}.xml`, moment));
        expect.soft(new Set(entries.map(({ page: address }) => address)).size).toBe(Math.min(50, expected.size));
        for (const entry of entries) {
          const sentence = expected.get(entry.page);
          expect.soft(entry.text.startsWith(`${sentence} `), `${entry.text} is not ${sentence}`).toBe(true);
          expect.soft(`${entry.title}.`, entry.page).toBe(sentence);
          if (moment.name === "earlier") continue;
          const { description } = await readPage(request, entry.page, "h1");
          expect.soft(description.startsWith(sentence ?? "?"), `${description} is not ${sentence}`).toBe(true);
        }
      }
    });
  }

  test(`in ${locale}, the feed of corrections has each entry of the log, with its sentence, from and to`, async ({
    request,
  }) => {
    const entries = await readFeed(request, `${ledger.url}/${locale}/feed/corrections.xml`);
    const { entries: logged } = listCorrections(ledger.db, ledger.viewAt(ledger.newest()), { limit: 50 });
    expect(logged.map(({ head }) => head)).toContain(corrected);
    expect(entries.map(({ page: address }) => address)).toEqual(
      logged.map(({ head }) => `${ledger.url}/${locale}/corrections?before=${head + 1}#h${head}`),
    );
    for (const entry of entries) {
      const [, id = ""] = /#(h\d+)$/.exec(entry.page) ?? [];
      const logEntry = await readPage(
        request,
        entry.page,
        `#${id} .record-title, #${id} > ul > li:not(:has(ul)), #${id} li li`,
      );
      const [title = "", ...changes] = logEntry.texts;
      expect.soft(title, entry.page).toBe(entry.title);
      expect.soft(changes.length, entry.page).toBeGreaterThan(0);
      for (const change of changes) expect.soft(entry.text, entry.page).toContain(change);
    }
    expect(entries.map(({ text }) => text).join("\n")).toContain("449 → 448");
  });
}

/** Corrects a wrong count that is under review. Returns the head of the correction. */
async function correctCount(databasePath: string): Promise<number> {
  const db = openDatabase(databasePath, 5000);
  const editor = { id: "user:1" };
  const wrong = { publisher: "jep", asOf: "2026-05-13", value: "449" };
  const { id } = recordOf(await saveCount(db, editor, count(wrong), new Date()), "count");
  await markCounts(db, [id], true);
  const correction = onto(id, 1, { change: "correction", publicReason: "entry_error" });
  const { head } = written(await saveCount(db, editor, count({ ...wrong, value: "448", ...correction }), new Date()));
  db.$client.close();
  return head;
}
