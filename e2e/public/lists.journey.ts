import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import type { CountItem, ReleaseItem, Row } from "./reconciliation/exports";

const server = sharedServer("invented");
test.use({ javaScriptEnabled: false });

type File<T> = { head: number; licence: string; items: T[]; next: null };

/** Downloads the file that a link leads to. */
async function download(page: Page, name: RegExp): Promise<string> {
  const href = await page.getByRole("link", { name }).getAttribute("href");
  const answer = await page.request.get(new URL(href ?? "", page.url()).href);
  expect(answer.status()).toBe(200);
  return answer.text();
}

/** Returns the links of the list's rows on all its pages, in order. */
async function walkList(page: Page): Promise<{ text: string; href: string }[]> {
  const rows = await page.locator(".record-title > a, .counts .n > a").evaluateAll((links) =>
    links.map((link) => ({
      text: link.getAttribute("aria-label") ?? link.textContent ?? "",
      href: link.getAttribute("href") ?? "",
    })),
  );
  const next = page.locator('.pagination a[rel="next"]');
  if ((await next.count()) === 0) return rows;
  await follow(next);
  return [...rows, ...(await walkList(page))];
}

/** Clicks a link and waits until the next page has loaded. */
async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const from = page.url();
  await link.click();
  await page.waitForURL(({ href }) => href !== from);
}

test("counts are filtered by the form, a chip is removed, the order is changed, and the download has the listed records", async ({
  page,
}) => {
  await page.goto(`${server.url}/en/counts`);
  await page.getByRole("combobox", { name: "According to" }).selectOption("foro-penal");
  await page.getByRole("combobox", { name: "What it counts" }).selectOption("released");
  await page.locator('input[name="from"]').fill("2025-12-01");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/publisher=foro-penal/);
  await page.getByRole("link", { name: /^Remove: From/ }).click();
  await expect(page).not.toHaveURL(/from=/);
  await page.getByLabel("Order").selectOption("oldest");
  await page.getByRole("button", { name: "Filter" }).click();
  const all = page.url();
  const [, n = "0", total = "0"] =
    /(\d+) of (\d+) figures/.exec((await page.locator("main").textContent()) ?? "") ?? [];
  await expect(page.getByRole("link", { name: `Download these (${n}): CSV`, exact: true })).toBeVisible();
  const lines = parse(await download(page, /these .*: CSV$/), { columns: true }) as Row[];
  const file = JSON.parse(await download(page, /these .*JSON/)) as File<CountItem>;
  expect(parse(await download(page, /all .*: CSV$/), { columns: true })).toHaveLength(Number(total));
  await page.goto(all);
  const listed = await walkList(page);
  expect(listed).toHaveLength(Number(n));
  expect(lines.map((line) => line.sentence_en)).toEqual(listed.map(({ text }) => text));
  expect(file.items.map(({ id }) => `/en/counts/${id}`)).toEqual(listed.map(({ href }) => href));
  const days = lines.map((line) => line.as_of ?? "");
  expect(days).toEqual(days.toSorted());
});

test("a count is opened from the list, and links lead through its series to the end and back", async ({ page }) => {
  await page.goto(`${server.url}/es/counts?publisher=jep&measure=detained&sort=oldest`);
  const first = page.locator(".counts .n > a").first();
  const sentence = (await first.getAttribute("aria-label")) ?? "";
  await first.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sentence);
  const start = page.url();
  const walk = async (which: "next" | "prev") => {
    const link = page.locator(`.pagination a[rel="${which}"]`);
    let steps = 0;
    for (; (await link.count()) > 0; steps += 1) await follow(link);
    return steps;
  };
  const steps = await walk("next");
  expect(steps).toBeGreaterThan(2);
  expect(await walk("prev")).toBe(steps);
  expect(page.url()).toBe(start);
});

test("a count's page shows its parts, the rest, its source and place in its series, and offers them as JSON", async ({
  page,
}) => {
  await page.goto(`${server.url}/en/counts/foro-penal-released-2025-12-26-75`);
  await expect(page.locator("main")).toContainText("Its own publisher contradicted this figure");
  await page
    .getByRole("link", { name: /^52 releases/ })
    .first()
    .click();
  await expect(page.locator("main")).toContainText("Charts use this figure.");
  await page.goto(`${server.url}/en/counts/fp-detained-2026-05-04`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("457 political prisoners");
  await expect(page.getByRole("table", { name: "Gender" })).toContainText("414");
  const json = JSON.parse(await download(page, /as JSON/));
  expect(json).toMatchObject({
    head: expect.any(Number),
    licence: "CC BY 4.0",
    item: { value: 457, kind: "verified" },
  });
});

test("releases filtered by verifier: the file equals the list, in both orders", async ({ page }) => {
  await page.goto(`${server.url}/en/releases`);
  await page.getByLabel("Verified by").selectOption("foro-penal");
  await page.getByRole("button", { name: "Filter" }).click();
  for (const order of ["newest", "oldest"]) {
    await page.goto(`${server.url}/en/releases?publisher=foro-penal&sort=${order}`);
    const numbers = (await walkList(page)).map(({ href }) => Number(href.split("/").at(-1)));
    expect(numbers.length).toBeGreaterThan(2);
    const file = JSON.parse(await download(page, /these .*JSON/)) as File<ReleaseItem & { verifiedBy: string }>;
    expect(file.items.map(({ id }) => id)).toEqual(numbers);
    expect(new Set(file.items.map(({ verifiedBy }) => verifiedBy))).toEqual(new Set(["publisher:foro-penal"]));
    const lines = parse(await download(page, /these .*: CSV$/), { columns: true }) as Row[];
    expect([...new Set(lines.map((line) => Number(line.release)))]).toEqual(numbers);
  }
  expect((await page.request.get(`${server.url}/en/releases/1.json`)).status()).toBe(200);
});

test.describe("on a small phone without scripts", () => {
  test.use({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });

  test("a list starts on the first screen, and its filters open on request", async ({ page }) => {
    for (const list of ["releases", "detentions", "counts"]) {
      await page.goto(`${server.url}/es/${list}`);
      const box = await page.locator(".records .record-title, .counts thead tr").first().boundingBox();
      expect.soft(box?.y, list).toBeLessThan(600);
    }
    await expect(page.getByLabel("Según quién")).toBeHidden();
    await page.getByText("Filtrar y ordenar").click();
    await page.getByLabel("Según quién").selectOption("foro-penal");
    await page.getByRole("button", { name: "Filtrar", exact: true }).click();
    await expect(page).toHaveURL(/publisher=foro-penal/);
    await expect(page.getByRole("link", { name: "Quitar: Foro Penal" })).toBeVisible();
  });
});

test("if nothing matches, the page says so and links to all records; no empty file is offered", async ({ page }) => {
  await page.goto(`${server.url}/es/releases?kind=exchange&nationality=IT`);
  await expect(page.locator("main")).toContainText("Ninguna excarcelación coincide con estos filtros.");
  await expect(page.getByRole("link", { name: /^Descargar estas/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Quitar los filtros" }).click();
  await expect(page).toHaveURL(/\/es\/releases$/);
});

const columns = ["sentence_es", "sentence_en", "licence", "head"];

test("each line of each file carries sentences, licence and head; no cell is one that a spreadsheet would run", async ({
  request,
}) => {
  for (const path of ["/es/counts.csv", "/es/releases.csv", `/es/releases.csv?at=${server.seeded + 3}`]) {
    const lines = parse(await (await request.get(server.url + path)).text(), { columns: true }) as Row[];
    expect(lines.length, path).toBeGreaterThan(0);
    for (const line of lines) {
      for (const column of columns) expect(line[column], `${path} ${column}`).not.toBe("");
      expect(Object.values(line).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  }
});

const wrong: [string, string][] = [
  ["/en/counts?publisher=nobody", "“nobody” is not a valid value for “According to”."],
  ["/en/counts?measure=prisoners", "Late registrations"],
  ["/en/releases.csv?publisher=nobody", "ve-government, family, lawyer, state"],
  ["/en/releases?place=nowhere", "Aragua"],
  ["/en/detentions?state=gone", "House arrest"],
  ["/en?period=never", "Since July 2025"],
  ["/en/charts/released-by-place?by=street", "Place of detention"],
  ["/en/counts?from=2026-05-01&to=2026-01-01", "The first date (“from”, 2026-05-01) is after the last"],
  ["/en/counts.json?page=2", "“page”"],
];

test("a wrong filter is named with its options; a page number that is too high is explained", async ({ page }) => {
  for (const [path, sentence] of wrong) {
    const answer = await page.goto(server.url + path);
    expect.soft(answer?.status(), path).toBe(400);
    await expect.soft(page.locator("main"), path).toContainText(sentence);
  }
  await page.goto(`${server.url}/en/counts?publisher=nobody`);
  await page.getByRole("link", { name: "Foro Penal" }).click();
  await expect(page).toHaveURL(/counts\?publisher=foro-penal$/);
  await page.goto(`${server.url}/en/counts?page=4000`);
  await expect(page.locator("main")).toContainText(/There are only \d+ pages/);
});
