import { parse } from "csv-parse/sync";
import { openDatabase } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { written } from "@/db/testing/written";
import { type Server, startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { inventedDatabase } from "./invented-database";
import { type CountItem, type ReleaseItem, walk } from "./reconciliation/exports";

let server: Server;
test.beforeAll(async () => {
  const { databasePath } = await inventedDatabase();
  server = await startServer(databasePath);
});
test.afterAll(() => server.stop());

const countKeys = [
  "id",
  "publisher",
  "measure",
  "asOf",
  "asOfMeans",
  "since",
  "value",
  "qualifier",
  "standing",
  "underReview",
  "parts",
  "source",
];
const figureKeys = [
  "value",
  "asOf",
  "since",
  "publisher",
  "stance",
  "kind",
  "qualifier",
  "underReview",
  "source",
  "sentence",
  "address",
];

test("the health check reports the head as a number", async ({ request }) => {
  const body = await (await request.get(`${server.url}/api/v1/health`)).json();
  const answer = { status: "ok", head: expect.any(Number), version: expect.any(String), erasure_pending: false };
  expect(body).toEqual(answer);
});

test("no key is missing from any response: an unpublished value is null", async ({ request }) => {
  const summary = await (await request.get(`${server.url}/api/v1/summary`)).json();
  expect(Object.keys(summary).sort()).toEqual([
    "asOf",
    "detained",
    "foreignOrDual",
    "hash",
    "head",
    "licence",
    "logged",
    "publishedAt",
    "released",
  ]);
  expect(summary.logged.released).toEqual({ verified: 10, reported: 5, announced: 1 });
  expect(summary.logged.figures.map(({ kind, value }: Record<string, unknown>) => [kind, value])).toEqual(
    Object.entries(summary.logged.released),
  );
  expect(summary.logged.coverage).toMatchObject({
    ...{ share: 10 / 781, required: 0.001, isCovered: true },
    total: { publisher: "foro-penal", value: 781 },
    sentence: { en: expect.stringContaining("Vigilia has documented 10 releases") },
  });
  for (const figure of [summary.detained, summary.foreignOrDual, ...summary.released]) {
    expect(Object.keys(figure)).toEqual(figureKeys);
    expect(Object.keys(figure.sentence)).toEqual(["es", "en"]);
  }
  const items = await walk<CountItem>(request, server.url, "/api/v1/counts?limit=500");
  for (const item of items) {
    expect(Object.keys(item)).toEqual(expect.arrayContaining(countKeys));
    expect(JSON.stringify(item)).not.toContain("undefined");
    expect(item.value === null || Number.isInteger(item.value)).toBe(true);
  }
  expect(items.find(({ id }) => id === "fp-detained-2026-01-05")?.value).toBe(806);
});

test("filters keep exactly the matching records", async ({ request }) => {
  const list = (query: string) =>
    walk<CountItem & Record<string, string>>(request, server.url, `/api/v1/counts?${query}`);
  const jep = await list("publisher=jep&measure=detained&from=2026-01-01&to=2026-12-31&limit=2");
  expect(jep.length).toBeGreaterThan(2);
  expect(
    jep.every((item) => item.publisher === "jep" && item.measure === "detained" && item.asOf?.startsWith("2026")),
  ).toBe(true);
  const all = await list("limit=500");
  expect(
    all.filter((item) => item.publisher === "jep" && item.measure === "detained" && item.asOf?.startsWith("2026")),
  ).toEqual(jep);
  const released = (query: string) => walk<ReleaseItem>(request, server.url, `/api/v1/releases?${query}`);
  expect(
    (await released("nationality=foreign_or_dual&verification=verified")).map(({ headcount }) => headcount),
  ).toEqual([3, 5]);
  expect((await released("place=tocoron")).map(({ headcount }) => headcount)).toEqual([3]);
  expect((await released("from=2026-02-10&to=2026-02-11")).map(({ day }) => day)).toEqual(["2026-02"]);
  expect((await released("kind=exile")).length).toBe(0);
});

test("a `counted_only` record shows no place and no nationality but home, foreign or unknown", async ({ request }) => {
  const items = await walk<ReleaseItem & Record<string, unknown>>(request, server.url, "/api/v1/releases");
  const alone = items.filter((item) => item.disclosure === "counted_only" && item.headcount < 3);
  expect(alone.length).toBeGreaterThan(2);
  for (const item of alone) {
    expect([item.name, item.facility]).toEqual([null, null]);
    expect(["VE", "foreign_or_dual", "?"]).toContain(item.parts[0]?.nationality);
  }
});

test("following `next` returns each item exactly once, even if others are published in the meantime", async ({
  request,
}) => {
  const db = openDatabase(server.databasePath, 5000);
  const before = await walk<ReleaseItem>(request, server.url, "/api/v1/releases?limit=500");
  const ids: number[] = [];
  for (let address: string | null = "/api/v1/releases?limit=1"; address !== null; ) {
    const answer = await request.get(server.url + address);
    const page: { items: ReleaseItem[]; next: string | null } = await answer.json();
    ids.push(...page.items.map(({ id }) => id));
    const day = ids.length % 2 ? "2026-05-15" : "2026-01-20";
    const refuted = newPersonRelease({ day, verification: "refuted" });
    written(await recordRelease(db, { id: "user:1" }, refuted, new Date()));
    address = page.next;
  }
  db.$client.close();
  expect(ids).toEqual(before.map(({ id }) => id));
});

test("any site can read the responses, including errors", async ({ request }) => {
  for (const path of [
    "/api/v1/summary",
    "/api/v1/counts",
    "/api/v1/releases",
    "/data/counts.csv",
    "/api/v1/counts?x=1",
  ]) {
    const answer = await request.get(server.url + path, { headers: { Origin: "https://example.org" } });
    expect(answer.headers()["access-control-allow-origin"], path).toBe("*");
  }
});

const wrong: [string, string, string][] = [
  ["/api/v1/counts?limits=5", "limits", "unknown"],
  ["/api/v1/counts?limit=0", "limit", "number_invalid"],
  ["/api/v1/counts?limit=501", "limit", "number_invalid"],
  ["/api/v1/counts?limit=5&limit=5", "limit", "given_twice"],
  ["/api/v1/counts?publisher=nobody", "publisher", "value_invalid"],
  ["/api/v1/counts?measure=prisoners", "measure", "value_invalid"],
  ["/api/v1/counts?from=2026-02-30", "from", "date_invalid"],
  ["/api/v1/counts?after=x", "after", "cursor_invalid"],
  ["/api/v1/releases?nationality=XX", "nationality", "nationality_invalid"],
  ["/api/v1/releases?place=nowhere", "place", "place_invalid"],
  ["/api/v1/releases?kind=%00", "kind", "value_invalid"],
  ["/api/v1/releases?after=2026-02-30.1", "after", "cursor_invalid"],
  ["/api/v1/summary?at=0", "at", "number_invalid"],
  ["/api/v1/summary?at=9999", "at", "in_future"],
  ["/api/v1/summary?known=2016-01-01", "known", "before_ledger"],
  ["/data/counts.csv?known=2999-01-01", "known", "in_future"],
  ["/data/releases.csv?limit=5", "limit", "unknown"],
];

test("a wrong parameter gives 400, its name, and a message in both languages", async ({ request }) => {
  for (const [path, parameter, code] of wrong) {
    const answer = await request.get(server.url + path);
    expect.soft(answer.status(), path).toBe(400);
    const { error } = await answer.json();
    expect.soft(error, path).toMatchObject({ parameter, code });
    expect
      .soft(
        [error.message.es, error.message.en].every((text: string) => text.includes(parameter)),
        path,
      )
      .toBe(true);
    if (error.code.match(/before|future/)) expect.soft(error.begins, path).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  const nowhere = await request.get(`${server.url}/api/v1/nowhere`);
  expect([nowhere.status(), (await nowhere.json()).error.code]).toEqual([404, "no_page"]);
});

test("a CSV has one header line, a sentence, a licence and a head in each line, and no cell a spreadsheet would run", async ({
  request,
}) => {
  for (const path of ["/data/counts.csv", "/data/releases.csv"]) {
    const answer = await request.get(server.url + path);
    expect(answer.headers()["content-type"]).toContain("text/csv");
    const text = await answer.text();
    const rows: string[][] = parse(text);
    const [header = [], ...lines] = rows;
    expect(header).toEqual(expect.arrayContaining(["sentence_es", "sentence_en", "licence", "head"]));
    expect(lines.filter((line) => line.join() === header.join())).toEqual([]);
    expect(
      lines.every((line) => line.length === header.length && line.every((cell) => !/^[=+\-@\t\r]/.test(cell))),
    ).toBe(true);
    expect(text.startsWith("#")).toBe(false);
  }
  const releases = await (await request.get(`${server.url}/data/releases.csv`)).text();
  expect(releases).toContain("'=1+1 @SUM(A1)");
});
