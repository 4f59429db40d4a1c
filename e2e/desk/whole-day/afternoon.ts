import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { openDay } from "@/e2e/desk/open-day";

/** The prison that the ledger did not know in the morning. */
export const newPrison = { id: "carcel-ficticia-de-villa-inventada", name: "Cárcel Ficticia de Villa Inventada" };

/** What the family said on the phone. The public must never read it. */
export const familySecret = "Llamó la hermana Zutanitareservada";

/**
 * Imports the sheet of an organisation and publishes its batch with a source: six releases, a house arrest and a death.
 * A person whom the thread logged already is not logged twice.
 */
export async function importSheet(page: Page): Promise<void> {
  const main = page.locator("main");
  const file = new URL("../../../db/imports/cases/sheet-with-title-and-totals.csv", import.meta.url);
  await page.goto("/es/desk/import");
  await main
    .getByLabel("Archivo")
    .setInputFiles({ name: "listado.csv", mimeType: "text/csv", buffer: readFileSync(file) });
  await main.getByRole("button", { name: "Subir" }).click();
  await main.getByRole("button", { name: "Seguir" }).click({ timeout: 60_000 });
  await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  await main.getByRole("button", { name: /^Importar \d+ filas/ }).click({ timeout: 60_000 });
  await expect(main.getByText("Se importaron 8 filas")).toBeVisible({ timeout: 60_000 });
  await expect(main.getByRole("row", { name: /Anacleto Supuesto/ })).toContainText("ya está registrada");
  const batch = main.getByRole("region", { name: "La tanda de esta importación" });
  await batch.getByRole("link", { name: "Agregar una fuente" }).click();
  await main.getByLabel("Dirección web").first().fill("https://ong-inventada.example/listado");
  await main.getByRole("button", { name: /^Agregar la fuente a \d/ }).click();
  await main.getByRole("link", { name: "Volver" }).click();
  await batch.getByRole("link", { name: "Publicar" }).click();
  await main.getByRole("button", { name: /^Publicar \d/ }).click();
  await expect(main).toContainText("6 excarcelaciones publicadas.");
}

/** Adds a prison, and publishes a release from it on the word of the family. */
export async function logCall(page: Page): Promise<void> {
  const main = page.locator("main");
  await page.goto("/es/desk/places/new");
  await main.getByLabel("Nombre", { exact: true }).fill(newPrison.name);
  await main.getByLabel("Tipo de lugar").selectOption("prison");
  await main.getByRole("combobox", { name: "Estado" }).selectOption("VE-D");
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(new RegExp(`desk/places/${newPrison.id}\\?saved=1`));

  await page.goto("/es/desk/releases/new");
  await main.getByRole("combobox", { name: "¿Quién salió?" }).fill("Filomena Llamada Ficticia");
  await page.keyboard.press("Enter");
  await expect(main.getByLabel("Nombres", { exact: true })).toBeFocused();
  await openDay(page);
  await main.getByLabel("Día", { exact: true }).fill("4/2/2026");
  await main.getByLabel("Lugar de reclusión").selectOption(newPrison.id);
  await main.getByText("Sin dirección: una llamada, una visita, un documento").first().click();
  await main.getByLabel("Qué fue").first().selectOption({ label: "Llamada de la familia" });
  await main.getByLabel("Qué día").first().fill("4/2/2026");
  await main.getByLabel("Nota privada").first().fill(familySecret);
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await main
    .getByRole("group", { name: /de este grupo/ })
    .getByRole("radio")
    .last()
    .check();
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await page.waitForURL(/people\/\d+\?saved=1/);
}

/** Opens the page of a person whom the list logged, and publishes a new arrest on the same day. */
export async function logRearrest(page: Page, name: string): Promise<void> {
  const main = page.locator("main");
  await main.getByRole("link", { name }).first().click();
  await main.getByRole("link", { name: "Registrar una nueva detención" }).click();
  await main.getByLabel("Desde").fill("4/2/2026");
  await main.getByLabel("Cómo está en custodia").selectOption("whereabouts_unknown");
  await main.getByLabel("Dirección web").first().fill("https://periodico-inventado.example/otra-vez");
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/people\/\d+\?saved=1/);
  await main.getByRole("button", { name: "Publicar la detención" }).click();
  await expect(main).toContainText("Detención publicada.");
}

/** Names the five Colombians of the morning's group from its page, and publishes them as one change. */
export async function nameGroup(page: Page, group: string): Promise<void> {
  const main = page.locator("main");
  await page.goto(group);
  await main.getByRole("link", { name: "Nombrar a estas personas" }).click();
  const names = ["Aurelio Soñado", "Benita Supuesta", "Cirilo Aparente", "Domitila Irreal", "Eladio Fingido"];
  for (const [index, name] of names.entries()) {
    await main.getByRole("combobox", { name: "¿Quién salió?" }).fill(name);
    await page.keyboard.press("Enter");
    await expect(main.getByLabel("Nombres", { exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(".batch-lines > li")).toHaveCount(index + 1);
  }
  await main.getByRole("button", { name: "Publicar las 5" }).click();
  await expect(main).toContainText("Publicadas 5 líneas");
}

/** Corrects the tally of the morning: Yare III freed one person, not two, so the total is 21. */
export async function correctTally(page: Page, tally: string): Promise<void> {
  const main = page.locator("main");
  await page.goto(`${tally}/edit`);
  await main.getByLabel("Cifra", { exact: true }).first().fill("21");
  await main.locator('[name$=".value"][value="2"]').fill("1");
  await main.getByRole("radio", { name: /^Estaba equivocado/ }).check();
  await main.getByLabel("Motivo público").selectOption("source_error");
  await main.getByRole("button", { name: "Guardar" }).first().click();
  await page.waitForURL(/saved=1/);
}
