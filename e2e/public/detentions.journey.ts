import { publicReader } from "@/db/testing/public-reader";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";

const server = sharedServer("invented");

test.use({ javaScriptEnabled: false });

test("without JavaScript the list of detentions is filtered, and a filter removed again", async ({ page }) => {
  await page.goto(`${server.url}/es/detentions`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Detenciones documentadas");
  const all = await page.locator("ol.records > li").count();
  expect(all).toBeGreaterThan(3);
  await page.getByLabel("Situación").selectOption("house_arrest");
  await page.getByRole("button", { name: "Filtrar" }).click();
  await expect(page).toHaveURL(/state=house_arrest/);
  await expect(page.locator("ol.records > li")).toHaveCount(1);
  await expect(page.locator("ol.records")).toContainText("Arresto domiciliario · Sin excarcelación conocida");
  await page.locator(".cluster").getByRole("link").first().click();
  await expect(page.locator("ol.records > li")).toHaveCount(all);
});

test("a record shows since when, where, in which state and from which source; no title contains its name", async ({
  page,
}) => {
  await page.goto(`${server.url}/es/detentions?place=tocoron`);
  await page.getByRole("link", { name: "Detenida Inventada" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Detenida Inventada");
  await expect(page.locator("dl.facts")).toContainText("1 de junio de 2025");
  await expect(page.locator("dl.facts")).toContainText("En un centro de reclusión · Sin excarcelación conocida");
  await expect(page.getByRole("link", { name: "Una nota inventada" })).toBeVisible();
  expect(await page.locator("head").innerHTML()).not.toContain("Inventada");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex.*noarchive/);
});

test("a release links to the detention that it ended, and the detention links back", async ({ page }) => {
  await page.goto(`${server.url}/en/detentions?state=release`);
  await page.locator("ol.records a").first().click();
  const address = page.url();
  await page.getByRole("link", { name: /^See release no/ }).click();
  await expect(page).toHaveURL(/\/en\/releases\/\d+$/);
  await page.getByRole("link", { name: "See the related detention" }).click();
  await expect(page).toHaveURL(address);
});

test("an unpublished number is missing; a withdrawn one leaves a tombstone", async ({ page, request }) => {
  expect((await request.get(`${server.url}/es/detentions/4711`)).status()).toBe(404);
  const reader = publicReader(server.databasePath);
  const gone = "SELECT number FROM published_detentions GROUP BY number HAVING count(*) = count(to_head)";
  const number = reader.db.$client.prepare(gone).pluck().get();
  reader.close();
  await page.goto(`${server.url}/es/detentions/${number}`);
  await expect(page.locator("main")).toContainText("Esta detención se retiró el");
  expect((await request.get(`${server.url}/es/detentions/${number}.json`)).status()).toBe(410);
});

test("page, API and file list the same detentions", async ({ page, request }) => {
  await page.goto(`${server.url}/es/detentions`);
  const shown = await page.locator("ol.records > li").count();
  const { items } = await (await request.get(`${server.url}/api/v1/detentions`)).json();
  expect(items).toHaveLength(shown);
  const file = await (await request.get(`${server.url}/data/detentions.csv`)).text();
  const numbers = new Set(
    file
      .split("\r\n")
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(",")[0]),
  );
  expect(numbers).toEqual(new Set(items.map(({ id }: { id: number }) => String(id))));
});
