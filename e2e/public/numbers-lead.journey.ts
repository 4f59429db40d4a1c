import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";

const server = sharedServer("invented");
test.use({ javaScriptEnabled: false });

/** Returns the links from a chart's table to lists of records, and the number in each row. */
async function rowsOf(page: Page, chart: string): Promise<{ href: string; shown: string }[]> {
  await page.goto(`${server.url}/en/charts/${chart}`);
  const rows = await page.locator('tbody tr:has(a:is([href*="/releases?"], [href*="/detentions?"]))').all();
  return Promise.all(
    rows.map(async (row) => ({
      href: (await row.locator("a").getAttribute("href")) ?? "",
      shown: (await row.locator("td.n").textContent()) ?? "",
    })),
  );
}

const charts = [
  "logged-by-nationality",
  "logged-by-nationality?count=nationality",
  "released-by-kind",
  "released-by-place",
  "released-by-day",
  "revolving-door",
];

test("each bar leads to a list of exactly as many people as it shows", async ({ page }) => {
  for (const chart of charts) {
    const rows = await rowsOf(page, chart);
    expect(rows.length, chart).toBeGreaterThan(1);
    for (const { href, shown } of rows) {
      await page.goto(server.url + href);
      const persons = / (?:releases?|detentions?): (\d+) (?:person|people)\b/.exec(
        (await page.locator("main").textContent()) ?? "",
      );
      expect.soft(persons?.[1], href).toBe(shown);
    }
  }
});

test("each number of the first screen leads to its own record, at the same version of the ledger", async ({ page }) => {
  for (const [at, value] of [
    ["", "447"],
    [`?at=${server.seeded}`, "344"],
  ] as const) {
    await page.goto(`${server.url}/en${at}`);
    const lead = page.locator(".figure.lead");
    await lead.getByText("Source and method").click();
    await lead.getByRole("link", { name: "See the figure" }).click();
    await expect(page).toHaveURL(new RegExp(`/en/counts/[^?]+${at.replace("?", "\\?")}$`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${value} political prisoners`);
  }
});

test("a chart of this ledger's records offers all of them, with the number of lines in the file", async ({ page }) => {
  await page.goto(`${server.url}/en/charts/logged-by-nationality`);
  const all = page.locator("li, p, div").filter({ hasText: /^All documented releases: CSV \((\d+) rows\)/ });
  const [, stated] = /\((\d+) rows\)/.exec((await all.last().textContent()) ?? "") ?? [];
  const lines = parse(await (await page.request.get(`${server.url}/data/releases.csv`)).text(), { columns: true });
  expect(lines).toHaveLength(Number(stated));
  await expect(page.locator("main")).not.toContainText("All published figures");
});

test("a person whose release was announced but who is still detained is nowhere shown as released", async ({
  page,
}) => {
  await page.goto(`${server.url}/es/releases?verification=refuted`);
  await expect(page.locator("main")).toContainText("1 de 8 excarcelaciones: 1 persona.");
  const number = (await page.locator(".record-title a").getAttribute("href"))?.split("/").at(-1);
  const sentence = "1 persona anunciada o reportada como excarcelada que sigue detenida";
  for (const path of [
    `/es/releases/${number}.json`,
    "/es/releases.csv?verification=refuted",
    "/es/feed/releases.xml",
  ]) {
    expect.soft(await (await page.request.get(server.url + path)).text(), path).toContain(sentence);
  }
  const { items } = await (await page.request.get(`${server.url}/api/v1/detentions?state=release`)).json();
  expect(items.map((item: { release: number }) => item.release)).not.toContain(Number(number));
  const held = await (await page.request.get(`${server.url}/api/v1/detentions?state=held`)).json();
  expect(held.items.length).toBeGreaterThan(3);
});

test("releases are filtered by a country that is chosen by its name, alone or with others", async ({ page }) => {
  await page.goto(`${server.url}/es/releases`);
  await page.getByLabel("Nacionalidad").selectOption({ label: "Colombia, con o sin otra nacionalidad" });
  await page.getByRole("button", { name: "Filtrar" }).click();
  await expect(page).toHaveURL(/nationality=CO/);
  await expect(page.locator("main")).toContainText("2 de 8 excarcelaciones: 4 personas con la nacionalidad elegida.");
});
