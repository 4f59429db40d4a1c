import type { Page } from "@playwright/test";
import { encoded, rowOf, workbookOf } from "@/db/imports/table/workbook.fixture";
import { expect, test } from "@/e2e/test";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

async function upload(page: Page, name: string, bytes: Uint8Array) {
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  await main.getByLabel("Archivo").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
  await main.getByRole("button", { name: "Subir" }).click();
  await expect(main.getByRole("heading", { name: "El archivo" })).toBeVisible({ timeout: 60_000 });
}

/** Without scripts a page does not follow its job. */
async function untilRead(page: Page, text: string) {
  await expect(async () => {
    await page.reload();
    await expect(page.locator("main")).toContainText(text, { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

const list = (name: string) =>
  rowOf(1, ["Nombres", "Apellidos", "Fecha"]) + rowOf(2, [name, "Ficticia Soto", "2026-01-08"]);

test("of several sheets the user chooses one, and its columns are known", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const sheets = [
    { name: "Portada", rows: rowOf(1, ["ONG INVENTADA"]) + rowOf(2, ["Corte: enero"]) },
    { name: "Enero", rows: list("Ana") },
    { name: "Febrero", rows: list("Eva") + rowOf(3, ["Luis", "Supuesto Rojas", "2026-02-14"], 'hidden="1"') },
    { name: "Claves", rows: list("Zoe"), state: "hidden" },
  ];
  await upload(page, "lista.xlsx", workbookOf(sheets));
  await expect(main.getByText("¿Cuál es la hoja con la lista?")).toBeVisible();
  await expect(main.getByRole("radio", { name: "«Claves»: 2 filas, oculta" })).toBeVisible();
  await expect(main.getByRole("button", { name: "Seguir" })).toHaveCount(0);
  await main.getByRole("radio", { name: "«Febrero»: 3 filas" }).check();
  await main.getByRole("button", { name: "Continuar" }).click();
  await expect(main.getByText("El libro oculta algunas filas. ¿Se leen también?")).toBeVisible({ timeout: 60_000 });
  await main.getByRole("radio", { name: "Leer solo las filas que se ven" }).check();
  await main.getByRole("button", { name: "Continuar" }).click();
  await expect(main.getByText("Una fila oculta (la 3): no se lee.")).toBeVisible({ timeout: 60_000 });
  await expect(main.getByLabel("Apellidos")).toHaveValue("1");
  await main.getByRole("button", { name: "Seguir" }).click();
  await expect(main.getByRole("row", { name: /Eva Ficticia Soto/ })).toBeVisible({ timeout: 60_000 });
  await expect(main.getByRole("row")).toHaveCount(2);
});

test("without scripts, the user chooses the encoding and the headers, and both stay chosen", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague, false);
  const main = page.locator("main");
  const text = "Listado\nQuién;Cuándo;Dónde\nÑusta Ficticia Pe?a;08/01/2026;Tocorón\n";
  const bytes = encoded(text, "windows-1252");
  // A letter that was saved in another encoding.
  bytes[bytes.indexOf("?")] = 0xa4;
  await page.goto("/es/desk/import");
  await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: bytes });
  await main.getByRole("button", { name: "Subir" }).click();
  await untilRead(page, "Elija la manera en que los nombres se leen bien");
  await expect(main.getByText("Línea 3: Ñusta Ficticia Pe¤a;08/01/2026")).toBeVisible();
  await main.getByRole("radio", { name: "Windows (1252)" }).check();
  await main.getByRole("radio", { name: "2", exact: true }).check();
  await main.getByRole("button", { name: "Continuar" }).click();
  await untilRead(page, "Los encabezados están en la fila 2");
  await expect(main.getByText("Acentos leídos como Windows (1252).")).toBeVisible();
  await main.getByLabel("Nombre completo").selectOption({ label: "Quién · Ñusta Ficticia Pe¤a" });
  await main.getByRole("button", { name: "Seguir" }).click();
  await untilRead(page, "Ñusta");
});

test("a file of another kind is refused with what to do", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  const buffer = Buffer.from("<html><table><tr><td>Ana</td></tr></table></html>");
  await main.getByLabel("Archivo").setInputFiles({ name: "lista.xls", mimeType: "text/html", buffer });
  await main.getByRole("button", { name: "Subir" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ábralo en Excel y guárdelo" })).toBeVisible({
    timeout: 60_000,
  });
});
