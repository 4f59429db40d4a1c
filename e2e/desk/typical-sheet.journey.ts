import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/test";
import { countOf } from "./import-sheet";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const sheet = readFileSync(new URL("../../db/imports/cases/sheet-with-title-and-totals.csv", import.meta.url));

/** Uploads the sheet of an organisation: a title, a status column, totals and a source. */
async function upload(page: Page) {
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  await main.getByLabel("Archivo").setInputFiles({ name: "listado.csv", mimeType: "text/csv", buffer: sheet });
  await main.getByRole("button", { name: "Subir" }).click();
  await expect(main.getByRole("button", { name: "Seguir" })).toBeVisible({ timeout: 60_000 });
}

test("an organisation's sheet is imported in five clicks: house arrest and a death are no releases, totals no people", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await upload(page);
  await main.getByRole("button", { name: "Seguir" }).click();
  await expect(main.getByLabel("«Casa por cárcel»: una fila")).toHaveValue("house_arrest");
  await expect(main.getByLabel("«Fallecida»: una fila")).toHaveValue("death");
  await expect(main.getByLabel("«L. plena»: una fila")).toHaveValue("full_freedom");
  await expect(main.getByLabel("(vacío): 2 filas")).toHaveValue("nothing");
  await expect(main.getByLabel("Año de la fecha que no lo dice")).toHaveValue("2026");
  await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  const row = (name: RegExp) => main.getByRole("row", { name });
  await expect(row(/Peñaranda/)).toContainText("Arresto domiciliario", { timeout: 60_000 });
  await expect(row(/Zúñiga/)).toContainText("Muerte en custodia");
  await expect(row(/Güipe/)).toContainText(/Excarcelación: Medidas cautelares.*4 de febrero de 2026/);
  await expect(row(/Güipe/)).toContainText("4 de febrero");
  await expect(row(/Supuesto, Raúl/)).toContainText("Puede ser menor de edad");
  await expect(row(/TOTAL/)).toContainText("no es una persona");
  await main.getByRole("button", { name: "Importar 9 filas" }).click();
  await expect(main.getByText("Se importaron 9 filas")).toBeVisible({ timeout: 60_000 });
  expect(countReleases("'Ñáñez Inventado', 'Güipe Ficticia', 'Briceño Fingido'")).toBe(3);
  expect(countReleases("'Peñaranda Irreal', 'Zúñiga Mítica'")).toBe(0);
});

/** Counts the releases of people with these surnames. */
function countReleases(surnames: string): number {
  const ofPeople = "SELECT count(*) AS n FROM releases JOIN detentions ON detentions.id = detention";
  return countOf(server, `${ofPeople} JOIN people ON people.id = person WHERE surnames IN (${surnames})`);
}

test("what the values meant is proposed again for the next file, and a value that nobody understands must be answered", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, server.url, server.colleague);
  const main = page.locator("main");
  const bring = async (status: string) => {
    const text = `Nombre completo;Fecha;Situación\nFicticia Soto, Ana María;08/01/2026;${status}`;
    await page.goto("/es/desk/import");
    await main.getByLabel("Archivo").setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await main.getByRole("button", { name: "Subir" }).click();
    await main.getByRole("button", { name: "Seguir" }).click({ timeout: 60_000 });
  };
  await bring("Beneficio procesal");
  const value = main.getByLabel("«Beneficio procesal»: una fila");
  await expect(value).toHaveValue("");
  await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  await expect(page).toHaveURL(/values=1/);
  await value.selectOption("house_arrest");
  await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  await expect(main.getByRole("row", { name: /Ana María/ })).toContainText("Arresto domiciliario", { timeout: 60_000 });
  await bring("BENEFICIO PROCESAL");
  await expect(main.getByLabel("«BENEFICIO PROCESAL»: una fila")).toHaveValue("house_arrest");
});
