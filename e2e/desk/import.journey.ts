import { readFileSync } from "node:fs";
import { openDatabase } from "@/db/open";
import { expect, test } from "../test";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const head = "Nombre completo;C.I.;Nacionalidad;Fecha de excarcelación;Tipo;Centro";
const letters = "abcdefghijklmnopqrstuvwxyz";

/** A thousand invented people, five of whose rows cannot be right. */
function thousand(): Buffer {
  const rows = Array.from({ length: 1000 }, (_, index) => {
    const own = [index, index / 26, index / 676].map((part) => letters[Math.floor(part) % 26]).join("");
    const name = `Ficticia ${own}x, Inventada`;
    return [name, `V-${20_000_000 + index}`, "venezolana", "08/01/2026", "Medidas cautelares", "Tocorón"];
  });
  const bad = [
    [10, 3, "31/02/2026"],
    [200, 2, "marciana"],
    [333, 5, "Cárcel de ninguna parte"],
    [500, 4, "Casa por cárcel"],
    [999, 3, "mañana"],
  ] as const;
  for (const [row, column, value] of bad) (rows[row] as string[])[column] = value;
  // As Excel in Venezuela saves it: Windows-1252 and semicolons.
  return Buffer.from([head, ...rows.map((row) => row.join(";"))].join("\r\n"), "latin1");
}

test("an import with five bad rows in a thousand: simulated, applied, mended, brought again, undone", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const bring = async () => {
    await page.goto("/es/desk/import");
    await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: thousand() });
    await main.getByRole("button", { name: "Traer el archivo" }).click();
    await expect(main.getByRole("button", { name: "Ver qué pasaría" })).toBeVisible({ timeout: 60_000 });
    await expect(main.getByLabel("Nombre completo")).toHaveValue("0");
    await main.getByRole("button", { name: "Ver qué pasaría" }).click();
  };
  await bring();
  await expect(main.getByRole("link", { name: "995 personas nuevas" })).toBeVisible({ timeout: 60_000 });
  await main.getByRole("link", { name: "5 rechazadas" }).click();
  await expect(main.getByRole("row")).toHaveCount(6);
  await expect(main.getByRole("row", { name: /casa por cárcel/ })).toContainText("no es una excarcelación");
  const downloading = page.waitForEvent("download");
  await main.getByRole("link", { name: "Descargar las filas rechazadas" }).click();
  const refused = readFileSync(await (await downloading).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(refused).toHaveLength(6);
  expect(refused[1]).toContain("«31/02/2026» no existe en el calendario.");

  await main.getByRole("button", { name: "Importar 995 filas" }).click();
  await expect(main.getByText("Se importaron 995 filas")).toBeVisible({ timeout: 60_000 });
  const undoAt = page.url();
  const changes = countChanges();
  expect(countPeople()).toBe(995);

  await bring();
  await expect(main.getByRole("link", { name: "995 ya estaban" })).toBeVisible({ timeout: 60_000 });
  await main.getByRole("button", { name: "Dar por terminada" }).click();
  await expect(main.getByText("No había nada nuevo que importar.")).toBeVisible({ timeout: 60_000 });
  expect(countChanges()).toBe(changes);

  await page.goto(undoAt);
  await main.getByRole("button", { name: "Deshacer la importación" }).click();
  await expect(main.getByText("La importación se deshizo.")).toBeVisible({ timeout: 60_000 });
  expect(countPeople()).toBe(0);
});

test("a row that resembles somebody of the ledger is asked about, and goes to whom the editor chooses", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const bring = async (row: string) => {
    await page.goto("/es/desk/import");
    const buffer = Buffer.from(`${head}\n${row}`);
    await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer });
    await main.getByRole("button", { name: "Traer el archivo" }).click();
    await main.getByRole("button", { name: "Ver qué pasaría" }).click({ timeout: 60_000 });
  };
  const before = countPeople();
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
  expect(countPeople()).toBe(before + 1);
  expect(
    countOf(`SELECT count(*) AS n FROM detentions WHERE person =
      (SELECT id FROM people WHERE given_names = 'Inventada Zoraida' AND surnames = 'Ficticia Borrascosa')`),
  ).toBe(2);
});

test("what is no list is refused with a sentence, and nothing of it is kept", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague);
  const main = page.locator("main");
  await page.goto("/es/desk/import");
  await main
    .getByLabel("Archivo")
    .setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7 …") });
  await main.getByRole("button", { name: "Traer el archivo" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "no es una hoja de cálculo" })).toBeVisible({
    timeout: 60_000,
  });
  await page.goto("/es/desk/import");
  const large = Buffer.alloc(21 * 1024 * 1024, "a;b\n");
  await main.getByLabel("Archivo").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: large });
  await main.getByRole("button", { name: "Traer el archivo" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "El archivo pasa de 20 MB" })).toBeVisible({
    timeout: 60_000,
  });
});

test("a form of another site brings nothing, nor does somebody who is not signed in", async ({ browser }) => {
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

const countPeople = () => countOf("SELECT count(*) AS n FROM people WHERE surnames LIKE 'Ficticia %'");
const countChanges = () => countOf("SELECT count(*) AS n FROM changes WHERE action LIKE 'import.%'");

function countOf(query: string): number {
  const db = openDatabase(server.databasePath);
  try {
    return (db.$client.prepare(query).get() as { n: number }).n;
  } finally {
    db.$client.close();
  }
}
