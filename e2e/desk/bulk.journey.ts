import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/test";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const head = "Nombres;Apellidos;Nacionalidad;Fecha de excarcelación;Cómo salió;Lugar;Fuente";
const source = "https://prensa-inventada.test/lista";
const rows = (surname: string, names: readonly string[]) =>
  names.map(
    (name, n) => `${name};${surname};venezolana;08/01/2026;Medidas cautelares;Tocorón;${n === 0 ? "" : source}`,
  );

/** Imports a sheet as drafts, without following its job by script. */
async function importDrafts(page: Page, lines: readonly string[]) {
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  const buffer = Buffer.from([head, ...lines].join("\n"));
  await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer });
  await main.getByRole("button", { name: "Subir" }).click();
  await main.getByRole("button", { name: "Seguir" }).click({ timeout: 60_000 });
  await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  await main.getByRole("button", { name: /^Importar \d+ filas$/ }).click({ timeout: 60_000 });
  await expect(main.getByRole("heading", { name: "La tanda de esta importación" })).toBeVisible({ timeout: 60_000 });
}

test("an import is published as a whole after a preview, and what it published is withdrawn with a public reason", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await importDrafts(page, rows("Ficticia Tanda", ["Zoraida", "Crisanto", "Eulalia", "Plácido"]));
  const imported = page.url();
  await expect(main).toContainText("4 borradores");
  await page.goto("/es/desk");
  await expect(main.getByRole("listitem").filter({ hasText: "Importaciones con borradores" })).toContainText("1");
  await page.goto(imported);
  await main.getByRole("link", { name: "Publicar" }).click();
  await expect(main).toContainText("Se publican: 3 excarcelaciones.");
  await expect(main.getByRole("heading", { name: "Queda fuera 1 registro" })).toBeVisible();
  await expect(main.getByRole("link", { name: "Zoraida Ficticia Tanda" })).toBeVisible();
  await main.getByRole("button", { name: "Publicar 3" }).dblclick();
  await expect(main).toContainText("3 excarcelaciones publicadas.");
  await main.getByRole("link", { name: "Volver" }).click();
  await expect(main).toContainText("3 publicadas");
  await expect(main.getByRole("button", { name: "Deshacer la importación" })).toHaveCount(0);
  await main.getByRole("link", { name: "Retirar todo lo de esta importación" }).click();
  await main.getByRole("button", { name: "Retirar 3" }).click();
  await expect(main.getByRole("alert")).toContainText("Elija el motivo público");
  await main.getByLabel("Motivo público").selectOption("source_error");
  await main.getByRole("button", { name: "Retirar 3" }).click();
  await expect(main).toContainText("3 excarcelaciones retiradas.");
});

test("ticked rows get a source and are published, without JavaScript and by keyboard", async ({ browser }) => {
  test.setTimeout(180_000);
  await importDrafts(
    await signedIn(browser, server.url, server.editor),
    rows("Ficticia Marcada", ["Hermenegilda", "Wenceslao"]),
  );
  const page = await signedIn(browser, server.url, server.colleague, false);
  const main = page.locator("main");
  await page.goto("/es/desk/releases?publication=draft");
  await main.getByRole("checkbox", { name: /Hermenegilda Ficticia Marcada/ }).press("Space");
  await main.getByRole("checkbox", { name: /Wenceslao Ficticia Marcada/ }).press("Space");
  await main.getByLabel("Con varias a la vez").selectOption("source");
  await main.getByRole("button", { name: "Con las marcadas" }).press("Enter");
  await expect(main).toContainText("2 registros elegidos.");
  await main
    .getByLabel("Enlace de la fuente")
    .or(main.locator("[name='sources.0.url']"))
    .first()
    .fill("https://otra-prensa.test/nota");
  await main.getByRole("button", { name: "Agregar la fuente a 2" }).press("Enter");
  await expect(main).toContainText("2 excarcelaciones con la fuente nueva.");
  await page.goto("/es/desk/releases?publication=draft&search=Marcada");
  await main.getByRole("button", { name: "Con todas las de esta lista" }).click();
  await main.getByRole("button", { name: "Publicar 2" }).click();
  await expect(main).toContainText("2 excarcelaciones publicadas.");
  await page.goto("/es/desk/releases");
  await main.getByRole("button", { name: "Con las marcadas" }).click();
  await expect(main.getByRole("alert")).toContainText("Marque al menos un registro");
});
