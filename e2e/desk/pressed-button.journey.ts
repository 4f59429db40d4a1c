import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { openDatabase } from "@/db/ledger/open";
import { saveSettings } from "@/db/records/save-settings";
import { written } from "@/db/testing/written";
import { dropPressedButton } from "@/e2e/old-browsers";
import { expect, test } from "@/e2e/test";
import { releasedInPublic } from "./paste";
import { type Staff, type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

/** Returns a page of a browser that reads forms without the pressed button. */
async function oldBrowser(browser: Browser, staff: Staff): Promise<Page> {
  const page = await signedIn(browser, server.url, staff);
  await dropPressedButton(page);
  page.setDefaultTimeout(15_000);
  return page;
}

/** Opens the form of a day's tally and types one row into it. */
async function openTally(page: Page, count: string, day: string): Promise<void> {
  await page.goto("/es/desk/counts/tally");
  for (const name of ["since", "asOf"]) await page.locator(`[name=${name}]`).fill(day);
  await page.getByLabel("Pegue la línea publicada").fill(`${count} excarcelados: Tocorón ${count}`);
  await page.getByRole("button", { name: "Llenar las filas" }).click();
  await expect(page.getByLabel("Cifra", { exact: true })).toHaveValue(count);
  await cite(page);
}

/**
 * Cites a source, which every publication requires. Waits for the notice whether it is known, because it moves the
 * buttons below it.
 */
async function cite(page: Page): Promise<void> {
  await page.getByLabel("Dirección web").first().fill("https://example.org/lista-inventada");
  await page.waitForLoadState("networkidle");
}

for (const age of ["old", "current"] as const)
  test(`in a browser of ${age} age the pressed button counts, not the one before, and Enter presses the first`, async ({
    browser,
  }) => {
    const page =
      age === "old" ? await oldBrowser(browser, server.editor) : await signedIn(browser, server.url, server.editor);
    const { head } = await releasedInPublic(page);
    const isPublic = async () => (await releasedInPublic(page)).head > head;
    await openTally(page, "14", age === "old" ? "2026-05-04" : "2026-04-04");
    await page.getByLabel("Pegue la línea publicada").fill("y otros");
    await page.getByRole("button", { name: "Guardar y publicar" }).click();
    await expect(page.locator("main").getByRole("alert")).toBeVisible();
    await page.getByLabel("Pegue la línea publicada").fill("");
    await page.getByRole("button", { name: "Guardar borrador" }).click();
    await expect(page).toHaveURL(/saved=1/);
    expect(await isPublic()).toBe(false);

    await openTally(page, "15", age === "old" ? "2026-05-05" : "2026-04-05");
    await page.getByLabel("Cifra", { exact: true }).press("Enter");
    await expect(page).toHaveURL(/saved=1/);
    expect(await isPublic()).toBe(false);

    await openTally(page, "16", age === "old" ? "2026-05-06" : "2026-04-06");
    await page.getByRole("button", { name: "Guardar y publicar" }).dblclick();
    await expect(page).toHaveURL(/saved=1/);
    expect(await isPublic()).toBe(true);
  });

test("in an old browser a pasted list is read and published, and a line is published directly by keyboard", async ({
  browser,
}) => {
  const page = await oldBrowser(browser, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/releases/list");
  await main
    .getByLabel("La lista", { exact: true })
    .fill("1. Casilda Borrasca Imaginaria\n2. Homobono Gemelo Ficticio");
  await main.getByLabel("Día", { exact: true }).fill("2026-05-06");
  await cite(page);
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await main.getByRole("button", { name: "Publicar 2 excarcelaciones" }).click();
  await expect(main).toContainText("Se registraron 2 excarcelaciones");
  await expect(main.getByRole("row").filter({ hasText: "Publicada" })).toHaveCount(2);

  await page.goto("/es/desk/releases/new");
  await page.getByRole("combobox", { name: "¿Quién salió?" }).fill("Rosaura Ficticia Sola");
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  await expect(page.getByLabel("Nombres", { exact: true })).toBeFocused();
  await cite(page);
  await page.getByRole("button", { name: "Guardar y publicar" }).press("Enter");
  await page.waitForURL(/people\/\d+\?saved=1/);
  await expect(page.getByRole("link", { name: "Ver como la ve el público" }).first()).toBeVisible();
});

test("in an old browser a single record is approved although others are ticked", async ({ browser }) => {
  const db = openDatabase(server.databasePath, 5000);
  const settings = { requestId: randomUUID(), reviewPolicy: "always", reason: "", noteEs: "", noteEn: "" } as const;
  written(await saveSettings(db, { id: "cli" }, settings, new Date()));
  db.$client.close();
  const author = await signedIn(browser, server.url, server.editor);
  for (const count of ["11", "12"]) {
    await author.goto("/es/desk/releases/new?who=group");
    await author.getByLabel("Cuántas personas").first().fill(count);
    await cite(author);
    await author.getByRole("button", { name: "Guardar y enviar a revisión" }).click();
    await author.waitForURL(/groups\/\d+\?saved=1/);
  }
  const reviewer = await oldBrowser(browser, server.admin);
  await reviewer.goto("/es/desk/review");
  await reviewer.getByLabel("Grupo de 11 personas").check();
  const card = reviewer.getByRole("listitem").filter({ hasText: "Grupo de 12 personas" });
  await card.getByRole("button", { name: /^Aprobar/ }).click();
  await expect(reviewer.getByRole("heading", { name: "Grupo de 12 personas" })).toHaveCount(0);
  await expect(reviewer.getByLabel("Grupo de 11 personas")).toBeVisible();
});
