import { expect, test } from "@/e2e/test";
import { countOf, countPeople, head, importSheet, undoImport } from "./import-sheet";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

test("an import with five bad rows is simulated, applied and undone", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  await undoImport(page, server, await importSheet(page, server, 20));
});

test("a row that resembles a known person is a question, and goes to the person that the editor chooses", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const bring = async (row: string) => {
    await page.goto("/es/desk/import");
    const buffer = Buffer.from(`${head}\n${row}`);
    await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer });
    await main.getByRole("button", { name: "Subir" }).click();
    await main.getByRole("button", { name: "Seguir" }).click({ timeout: 60_000 });
    await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  };
  const before = countPeople(server);
  await bring("Ficticia Borrascosa, Inventada Zoraida;;venezolana;02/02/2025;Medidas cautelares;Tocorón");
  await main.getByRole("button", { name: "Importar una fila" }).click({ timeout: 60_000 });
  await expect(main.getByText("Se importó una fila")).toBeVisible({ timeout: 60_000 });
  await bring("Fictisia Borrascoza, Zoraida;;venezolana;08/01/2026;Medidas cautelares;Tocorón");
  const doubtful = main.getByRole("row", { name: /Fictisia Borrascoza/ });
  await expect(doubtful).toContainText("suena como", { timeout: 60_000 });
  await expect(doubtful.getByRole("option")).toHaveText([/^No se sabe/, /^Inventada Zoraida/, /^Otra persona/]);
  await doubtful.getByLabel("¿Quién es?").selectOption({ index: 1 });
  await main.getByRole("button", { name: "Importar las filas elegidas" }).click();
  await expect(main.getByText("Se importó una fila")).toBeVisible({ timeout: 60_000 });
  expect(countPeople(server)).toBe(before + 1);
  expect(
    countOf(
      server,
      `SELECT count(*) AS n FROM detentions WHERE person =
      (SELECT id FROM people WHERE given_names = 'Inventada Zoraida' AND surnames = 'Ficticia Borrascosa')`,
    ),
  ).toBe(2);
});

test("a file that is not a list is refused with a message, and nothing of it is stored", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague);
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  await main
    .getByLabel("Archivo")
    .setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7 …") });
  await main.getByRole("button", { name: "Subir" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "no es una hoja de cálculo" })).toBeVisible({
    timeout: 60_000,
  });
  await page.goto("/es/desk/import");
  const large = Buffer.alloc(21 * 1024 * 1024, "a;b\n");
  await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: large });
  await main.getByRole("button", { name: "Subir" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "El archivo pasa de 20 MB" })).toBeVisible({
    timeout: 60_000,
  });
});

test("neither a form of another site nor a user who is not signed in can import", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  const multipart = { locale: "es", file: { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n1;2") } };
  const elsewhere = await page.request.post("/api/desk/imports", {
    multipart,
    headers: { Origin: "https://otro.example" },
    maxRedirects: 0,
  });
  expect(elsewhere.status()).toBe(403);
  const stranger = await (await browser.newContext({ baseURL: server.url })).newPage();
  const answer = await stranger.request.post("/api/desk/imports", {
    multipart,
    headers: { Origin: new URL(server.url).origin },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toBe("/es/login?next=%2Fes%2Fdesk%2Fimport");
});
