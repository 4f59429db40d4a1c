import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { openDatabase } from "@/db/ledger/open";
import type { Server } from "@/e2e/server";

/** The headers of the sheets that journeys import. */
export const head = "Nombre completo;C.I.;Nacionalidad;Fecha de excarcelación;Tipo;Centro";
const letters = "abcdefghijklmnopqrstuvwxyz";

/** Invalid values in five rows of a sheet: the column and its value. */
const bad = [
  [3, "31/02/2026"],
  [2, "marciana"],
  [5, "Cárcel de ninguna parte"],
  [4, "Beneficio procesal"],
  [3, "mañana"],
] as const;

/**
 * Returns a sheet of invented people as Excel in Venezuela saves it: Windows-1252 with semicolons. Five rows are
 * invalid.
 */
function sheet(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, index) => {
    const own = [index, index / 26, index / 676].map((part) => letters[Math.floor(part) % 26]).join("");
    const name = `Ficticia ${own}x, Inventada`;
    return [name, `V-${20_000_000 + index}`, "venezolana", "08/01/2026", "Medidas cautelares", "Tocorón"];
  });
  for (const [index, [column, value]] of bad.entries()) {
    const row = rows[Math.floor(((index + 1) * size) / bad.length) - 1];
    if (row) row[column] = value;
  }
  return Buffer.from([head, ...rows.map((row) => row.join(";"))].join("\r\n"), "latin1");
}

/** Uploads a sheet and simulates its import. */
async function bring(page: Page, rows: number) {
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: sheet(rows) });
  await main.getByRole("button", { name: "Subir" }).click();
  await expect(main.getByRole("button", { name: "Seguir" })).toBeVisible({ timeout: 60_000 });
  await expect(main.getByLabel("Nombre completo")).toHaveValue("0");
  await main.getByRole("button", { name: "Seguir" }).click();
  await main.getByLabel("«Beneficio procesal»: una fila").selectOption({ label: "Dejar fuera estas filas" });
  await main.getByLabel("«Cárcel de ninguna parte»: una fila").selectOption({ label: "Rechazar estas filas" });
  await main.getByRole("button", { name: "Ver qué pasaría" }).click();
}

/**
 * Imports a sheet with this number of rows, five of which are refused. Returns the address of the page that undoes it.
 */
export async function importSheet(page: Page, server: Server, rows: number): Promise<string> {
  const main = page.locator("main");
  const good = rows - bad.length;
  await bring(page, rows);
  await expect(main.getByRole("link", { name: `${good} personas nuevas` })).toBeVisible({ timeout: 60_000 });
  await main.getByRole("link", { name: "5 rechazadas" }).click();
  await expect(main.getByRole("row")).toHaveCount(6);
  await expect(main.getByRole("row", { name: /Beneficio procesal/ })).toContainText("pidió dejar fuera");
  const downloading = page.waitForEvent("download");
  await main.getByRole("link", { name: "Descargar las filas rechazadas" }).click();
  const refused = readFileSync(await (await downloading).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(refused).toHaveLength(6);
  expect(refused[1]).toContain("«31/02/2026» no existe en el calendario.");
  await main.getByRole("button", { name: `Importar ${good} filas` }).click();
  await expect(main.getByText(`Se importaron ${good} filas`)).toBeVisible({ timeout: 60_000 });
  expect(countPeople(server)).toBe(good);
  return page.url();
}

/** Imports the same sheet again: nothing is written. */
export async function importAgain(page: Page, server: Server, rows: number): Promise<void> {
  const main = page.locator("main");
  const changes = countChanges(server);
  await bring(page, rows);
  await expect(main.getByRole("link", { name: `${rows - bad.length} ya estaban` })).toBeVisible({ timeout: 60_000 });
  await main.getByRole("button", { name: "Cerrar sin importar" }).click();
  await expect(main.getByText("No había nada nuevo que importar.")).toBeVisible({ timeout: 60_000 });
  expect(countChanges(server)).toBe(changes);
}

export async function undoImport(page: Page, server: Server, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("main").getByRole("button", { name: "Deshacer la importación" }).click();
  await expect(page.locator("main").getByText("La importación se deshizo.")).toBeVisible({ timeout: 60_000 });
  expect(countPeople(server)).toBe(0);
}

export const countPeople = (server: Server) =>
  countOf(server, "SELECT count(*) AS n FROM people WHERE surnames LIKE 'Ficticia %'");
const countChanges = (server: Server) =>
  countOf(server, "SELECT count(*) AS n FROM changes WHERE action LIKE 'import.%'");

export function countOf(server: Server, query: string): number {
  const db = openDatabase(server.databasePath);
  try {
    return (db.$client.prepare(query).get() as { n: number }).n;
  } finally {
    db.$client.close();
  }
}
