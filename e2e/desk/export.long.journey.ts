import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/test";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

test("an admin downloads the filtered list, and the list of changes records the download", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  await page.goto("/es/desk/releases?publication=published");
  const main = page.locator("main");
  const shown = await main.getByRole("row").count();
  const lines = await downloadLines(page);
  expect(lines[0]).toBe("release,type,record,name,headcount,day,kind,verification,publication,disclosure");
  expect(lines).toHaveLength(shown);
  await page.goto("/es/admin/audit");
  const newest = main.getByRole("row").nth(1);
  await expect(newest).toContainText("Ana Admin");
  await expect(newest).toContainText("Descargó la lista de excarcelaciones");
  await expect(newest).toContainText(`publication: published · rows: ${lines.length - 1}`);
});

test("an admin downloads the filtered list of people too", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  await page.goto("/es/desk/people?situation=release");
  const main = page.locator("main");
  const shown = await main.getByRole("row").count();
  const lines = await downloadLines(page);
  expect(lines[0]).toMatch(/^person,given_names,surnames,/);
  expect(lines).toHaveLength(shown);
  expect(shown).toBeGreaterThan(1);
  await page.goto("/es/desk/people?search=Inventada");
  await expect(main.getByRole("button", { name: /Descargar esta lista/ })).toHaveCount(0);
  await page.goto("/es/admin/audit");
  await expect(main.getByRole("row").nth(1)).toContainText("Descargó la lista de personas");
});

/** Downloads the file with the page's button and returns its lines. */
async function downloadLines(page: Page): Promise<string[]> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /Descargar esta lista/ }).click();
  const text = readFileSync(await (await downloading).path(), "utf8");
  return text.trim().split("\r\n");
}

test("an editor sees no download button and is refused the file, and another site cannot request it", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/releases");
  await expect(page.getByRole("button", { name: /Descargar esta lista/ })).toHaveCount(0);
  const ask = (by: typeof page, origin: string) =>
    by.request.post("/es/desk/releases/export", { form: { publication: "" }, headers: { Origin: origin } });
  expect((await ask(page, new URL(server.url).origin)).status()).toBe(403);
  const admin = await signedIn(browser, server.url, server.admin);
  expect((await ask(admin, "https://otro.example")).status()).toBe(403);
});
