import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { openDatabase } from "@/db/ledger/open";
import { writeSetting } from "@/db/testing/write-setting";
import { signedIn, staffedServer } from "./desk/staff";
import { expect, test } from "./test";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
  // Charts of our own log are drawn only while it covers enough.
  const db = openDatabase(server.databasePath, 5000);
  await writeSetting(db, "coverageShare", "0.001", new Date());
  db.$client.close();
});

test.afterAll(() => server.stop());

test("an editor logs three people released from Tocorón, Colombia, and every public figure rises by three", async ({
  browser,
}) => {
  const visitor = await browser.newPage({ baseURL: server.url, locale: "es-VE", javaScriptEnabled: false });
  const before = await everyFigure(visitor, "");
  expect(new Set(Object.values(before.verified))).toEqual(new Set([6]));

  const editor = await signedIn(browser, server.url, server.editor);
  await editor.goto("/es/desk/releases/new?who=group");
  const main = editor.locator("main");
  await main.getByLabel("Cuántas personas").first().fill("3");
  const part = main.getByRole("group", { name: "Desglose" });
  await part.getByLabel("Cuántas personas").first().fill("3");
  await part.getByLabel("Nacionalidad").first().selectOption("CO");
  await main.getByLabel("Día", { exact: true }).fill("2026-05-06");
  await main.getByRole("radio", { name: /^Verificada/ }).check();
  await main.getByLabel("Quién la verificó").selectOption("publisher:foro-penal");
  await main.getByLabel("Dirección web").first().fill("https://example.org/tres-personas");
  await main.getByLabel("Lugar de reclusión").selectOption("tocoron");
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await expect(editor).toHaveURL(/saved=/);

  const after = await everyFigure(visitor, "");
  expect(new Set(Object.values(after.verified))).toEqual(new Set([9]));
  expect(after.head).toBe(before.head + 1);
  expect(after.colombia - before.colombia).toBe(3);
  const earlier = await everyFigure(visitor, `?at=${before.head}`);
  expect(earlier).toEqual(before);

  await visitor.goto("/en/releases?nationality=CO&place=tocoron");
  await expect(visitor.locator(".record")).toHaveCount(1);
  await expect(visitor.locator(".record")).toContainText("Centro Penitenciario de Aragua (Tocorón)");
});

test("a visitor finds 806 detained and 86 foreign or dual nationals for 5 January 2026", async ({ browser }) => {
  const visitor = await browser.newPage({ baseURL: server.url, locale: "es-VE", javaScriptEnabled: false });
  for (const [query, value] of [
    ["", "806"],
    ["?nationality=foreign_or_dual", "86"],
    ["?nationality=home_only", "720"],
  ]) {
    await visitor.goto(`/es${query}`);
    const chart = visitor.locator("#detained-vs-released");
    await chart.locator("summary", { hasText: "Tabla" }).click();
    const row = chart.getByRole("row").filter({ hasText: "5 de enero de 2026" }).filter({ hasText: "Foro Penal" });
    await expect(row.filter({ hasText: "Presos políticos" })).toContainText(value ?? "");
  }
});

/** Returns the number of verified people, and of those from Colombia, from each export of the ledger. */
async function everyFigure(page: Page, query: string) {
  await page.goto(`/es${query}`);
  const chart = page.locator("#detained-vs-released");
  const lastMark = chart.locator("svg a[href*='verification=verified'] title").last();
  await chart.locator("summary", { hasText: "Tabla" }).click();
  const lastRow = chart
    .getByRole("row")
    .filter({ hasText: "documentadas y verificadas" })
    .last()
    .getByRole("cell")
    .last();
  const summary = await (await page.request.get(`/api/v1/summary${query}`)).json();
  const csv = await (await page.request.get(`/data/releases.csv${query}`)).text();
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const verified = rows.filter((row) => row.verification === "verified");
  return {
    head: Number(summary.head),
    verified: {
      chart: Number.parseInt((await lastMark.textContent()) ?? "", 10),
      table: Number(await lastRow.textContent()),
      api: Number(summary.logged.released.verified),
      csv: verified.reduce((sum, row) => sum + Number(row.headcount), 0),
    },
    colombia: verified.filter((row) => row.nationality === "CO").reduce((sum, row) => sum + Number(row.headcount), 0),
  };
}
