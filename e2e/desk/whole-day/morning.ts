import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { invented } from "@/e2e/desk/cite";
import { openDay } from "@/e2e/desk/open-day";
import { paste } from "@/e2e/desk/paste";

/** The day of the journey. All its people are invented; its tally is the published one. */
export const day = "2026-02-04";

/** Publishes the day's tally from the text of a message. Returns the address of the figure's page on the desk. */
export async function logTally(page: Page): Promise<string> {
  const main = page.locator("main");
  await page.goto("/es/desk/counts/tally");
  for (const field of [/^Desde/, /^Al$/]) await main.getByLabel(field).fill("4/2/2026");
  await main.getByLabel("Dirección web").first().fill(invented);
  await main
    .getByLabel("Pegue la línea publicada")
    .fill("22 excarcelados: Tocorón 14, Rodeo II 4, Yare III 2, Fénix Carabobo 1, La Yaguara 1");
  await main.getByRole("button", { name: "Llenar las filas" }).click();
  await expect(main.getByText("Filas llenas: 5. Fuera de las filas: 0. Por revisar: 0.")).toBeVisible();
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await page.waitForURL(/desk\/counts\/[^/]+\?saved=1/);
  return new URL(page.url()).pathname;
}

/** Publishes a group of five Colombians without names. Returns the number of its release. */
export async function logGroup(page: Page): Promise<string> {
  const main = page.locator("main");
  await page.goto("/es/desk/releases/new?who=group");
  await main.getByLabel("Cuántas personas").first().fill("5");
  const part = main.getByRole("group", { name: "Desglose" });
  await part.getByLabel("Cuántas personas").first().fill("5");
  await part.getByLabel("Nacionalidad").first().selectOption("CO");
  await openDay(page);
  await main.getByLabel("Día", { exact: true }).fill("4/2/2026");
  await main.getByLabel("Dirección web").first().fill("https://periodico-inventado.example/cinco");
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await page.waitForURL(/desk\/groups\/\d+\?saved=1/);
  return new URL(page.url()).pathname;
}

/** Publishes a thread of names: 30 releases, three changes of custody and a death, with seven answers. */
export async function logThread(page: Page): Promise<void> {
  const main = page.locator("main");
  const thread = new URL("../../../domain/pasted-list/cases/thread-of-names.txt", import.meta.url);
  await paste(page, readFileSync(thread, "utf8"), { day: "4 de febrero de 2026" });
  await main.getByRole("button", { name: "Faltan 7" }).click();
  for (const key of ["s", "s", "n", "n", "s", "n", "n"]) await page.keyboard.press(key);
  await main
    .getByRole("group", { name: /quedan 5 por nombrar/ })
    .getByLabel("No, o no se sabe")
    .check();
  await main.getByRole("button", { name: "Publicar 30 excarcelaciones, 3 cambios de custodia y 1 muerte" }).click();
  await expect(main).toContainText("Se registraron 30 excarcelaciones en un solo cambio");
}
