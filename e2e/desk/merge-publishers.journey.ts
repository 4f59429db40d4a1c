import type { Page } from "@playwright/test";
import { axeFaults } from "@/e2e/axe-faults";
import { expect, test } from "@/e2e/test";
import { cite } from "./cite";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const twice = "foro-ficticio";

async function addPublisher(page: Page): Promise<void> {
  const main = page.locator("main");
  await page.goto("/es/desk/publishers/new");
  await main.getByLabel("Nombre", { exact: true }).fill("Foro Ficticio por los Presos");
  await main.getByLabel("Nombre en inglés").fill("Invented Forum for Prisoners");
  await main.getByLabel("Nombre corto", { exact: true }).fill("Foro Ficticio");
  await main.getByLabel("Nombre corto en inglés").fill("Invented Forum");
  await main.getByLabel("Qué es").selectOption("ngo");
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/desk\/publishers\/foro-ficticio\?saved=1/);
}

/** Publishes a figure of people held. */
async function addFigure(page: Page, day: string, value: string): Promise<void> {
  const main = page.locator("main");
  await page.goto(`/es/desk/counts/new?publisher=${twice}`);
  await main.getByLabel("Al", { exact: true }).fill(day);
  await main.getByLabel("Cifra", { exact: true }).first().fill(value);
  await cite(page);
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await page.waitForURL(/desk\/counts\/foro-ficticio-/);
}

test("without scripts, two organisations that are one are merged once their figures of one day are settled, and the public follows", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  const main = page.locator("main");
  await addPublisher(page);
  await addFigure(page, "2026-05-04", "455");
  await addFigure(page, "2026-05-05", "456");

  await page.goto("/es/desk/publishers/foro-penal");
  await main.getByRole("link", { name: "Unir con otra organización" }).click();
  await main.getByLabel("La otra organización").selectOption(twice);
  await main.getByRole("button", { name: "Comparar" }).click();
  await expect(main).toContainText("Registros que cambian: 2 cifras.");
  await main.getByText("Ver los registros que cambian").click();
  await expect(main.locator("details").getByRole("listitem")).toHaveCount(2);
  const clash = main.getByRole("alert");
  await expect(clash).toContainText("Dos cifras son del mismo día");
  await expect(main.getByRole("button", { name: "Unir las dos organizaciones" })).toHaveCount(0);

  await clash.getByRole("link", { name: /Foro Ficticio.*455/ }).click();
  await main.getByRole("link", { name: "Retirar", exact: true }).click();
  await main.getByLabel("Motivo público").selectOption("duplicate");
  await main.getByRole("button", { name: "Retirar" }).click();
  await page.waitForURL(/desk\/counts\/foro-ficticio-/);

  await page.goto(`/es/desk/publishers/foro-penal/merge?other=${twice}`);
  await expect(main).toContainText("Esto no se puede deshacer");
  await main.getByRole("button", { name: "Unir las dos organizaciones" }).click();
  await page.waitForURL(/desk\/publishers\/foro-penal\?saved=1/);
  await expect(main).toContainText("Organizaciones unidas.");
  await page.goto(`/es/desk/publishers/${twice}`);
  await expect(page).toHaveURL(/desk\/publishers\/foro-penal$/);
});

test("a visitor's old address leads to the kept organisation, whose series has the figure, and the log says why", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  const main = page.locator("main");
  await page.goto(`/es/counts?publisher=${twice}`);
  await expect(page).toHaveURL(/\/es\/counts\?publisher=foro-penal$/);
  await expect(main).toContainText("456");
  await page.goto("/es/counts/foro-ficticio-detained-2026-05-05-456");
  await expect(main).toContainText("Foro Penal");
  const csv = await page.request.get(`/es/counts.csv?publisher=${twice}`);
  expect(csv.url()).toContain("publisher=foro-penal");
  await page.goto("/es/corrections");
  await expect(main).toContainText(/Foro Ficticio\s*se unió con Foro Penal/);
  await page.goto("/en/corrections");
  await expect(main).toContainText(/Invented Forum\s*merged into Foro Penal/);
});

test("an admin reads who merged them, and no form offers the merged organisation", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  const main = page.locator("main");
  await page.goto("/es/admin/settings");
  await expect(main.getByLabel("Organización principal").locator(`option[value="${twice}"]`)).toHaveCount(0);
  await page.goto("/es/desk/publishers?search=ficticio");
  await expect(main.getByRole("link", { name: "Foro Ficticio" })).toHaveCount(0);
  await page.goto("/es/desk/publishers/foro-penal/merge?other=jep");
  await expect(main.getByRole("heading", { name: "¿Son la misma organización?" })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.goto(`/es/desk/history/publisher/${twice}`);
  await expect(main).toContainText("Unió dos organizaciones");
  await expect(main).toContainText("Eva Editora");
});
