import { expect, test } from "@/e2e/test";
import { countOf } from "./import-sheet";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const sheet = [
  "Nombres;Apellidos;Fecha de excarcelación;Organismo aprehensor;Estado;Delito;Etapa procesal;Ocupación;Teléfono de la familia",
  "Inventada;Ficticia Columna;08/01/2026;SEBIN;Edo. Miranda;Terrorismo;En juicio;Periodista;0414-5550123",
  "Inventado;Ficticio Columna;08/01/2026;La Especial;Zulia;Asociación;Imputado;Carpintero;",
].join("\n");

test("a sheet's columns about the case are shown before the import, unknown words are asked about, and the rest is named", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  await main
    .getByLabel("Archivo")
    .setInputFiles({ name: "casos.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) });
  await main.getByRole("button", { name: "Subir" }).click();
  await expect(main.getByText("Esta columna no se lee: «Teléfono de la familia».")).toBeVisible({ timeout: 60_000 });
  await expect(main.getByLabel("Estado de la detención")).toHaveValue("4");
  await main.getByRole("button", { name: "Seguir" }).click();
  await expect(main.getByLabel("«Carpintero»: una fila")).toHaveValue("note");
  await main.getByLabel("«La Especial»: una fila").selectOption({ label: "Policía estadal" });
  await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  const first = main.getByRole("row", { name: /Inventada Ficticia Columna/ });
  await expect(first).toContainText("Organismo que detuvo: SEBIN", { timeout: 60_000 });
  await expect(first).toContainText("Estado de la detención: Miranda");
  await expect(first).toContainText("Delito que se le imputa: Terrorismo");
  await expect(main.getByRole("row", { name: /Inventado Ficticio Columna/ })).toContainText(
    "Nota interna: Profesión u oficio: Carpintero",
  );
  await expect(main.getByText("Esta columna no se lee: «Teléfono de la familia».")).toBeVisible();
  await main.getByRole("button", { name: "Importar 2 filas" }).click();
  await expect(main.getByText("Se importaron 2 filas")).toBeVisible({ timeout: 60_000 });
  expect(countOf(server, "SELECT count(*) AS n FROM detentions WHERE arrested_by IN ('sebin', 'state_police')")).toBe(
    2,
  );
});
