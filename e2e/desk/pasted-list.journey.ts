import { openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { onto, person } from "@/db/testing/forms";
import { written } from "@/db/testing/written";
import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { cite } from "./cite";
import { fortyNames, holdInventedPeople } from "./invented-list";
import { paste, releasedInPublic } from "./paste";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague", Staff>;
let people: string[];
test.beforeEach(async () => {
  server = await staffedServer();
  people = await holdInventedPeople(server.databasePath);
});
test.afterEach(() => server.stop());

test("forty pasted names are logged at once by keyboard, three of them uncertain and two of them new; withdrawn as one", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const before = await releasedInPublic(page);
  await paste(page, fortyNames, { source: "" });
  const main = page.locator("main");
  await expect(main.getByRole("list", { name: "Líneas por respuesta" })).toHaveText(
    "41 en la lista3 por responder35 reconocidas2 nuevas1 omitida",
  );
  await expect(main.getByRole("region", { name: "Líneas de la lista" })).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);

  await main.getByRole("button", { name: "Faltan 3" }).click();
  await expect(main.getByText("otra persona del registro encaja igual de bien").first()).toBeVisible();
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await expect(main.getByText("uno de hombre y otro de mujer")).toBeVisible();
  await page.keyboard.press("n");
  const newest = main.locator("li", { hasText: "Neófita Recién Llegada" });
  await newest.locator("summary").click();
  await expect(newest.getByLabel("Nacionalidad")).toHaveValue("Colombia");
  await expect(newest.getByLabel("Otro lugar")).toHaveValue("Centro Penitenciario de Aragua (Tocorón)");
  await main.getByRole("button", { name: "3 nuevas" }).click();
  await expect(main.locator("[data-line]")).toHaveCount(3);
  await main.getByRole("button", { name: "Publicar 40 excarcelaciones" }).click();
  await expect(main.getByRole("alert")).toContainText("Para publicar hace falta al menos una fuente");
  await cite(page);
  await main.getByRole("button", { name: "Publicar 40 excarcelaciones" }).dblclick();

  await expect(page).toHaveURL(/desk\/releases\/list\/\d+\?skipped=1$/);
  await expect(main).toContainText("Se registraron 40 excarcelaciones en un solo cambio");
  await expect(main).toContainText("Se omitió la línea 1");
  await expect(main.getByRole("row").filter({ hasText: "Publicada" })).toHaveCount(40);
  const after = await releasedInPublic(page);
  expect(after).toEqual({ head: before.head + 1, reported: before.reported + 40 });

  await main.getByRole("link", { name: "Retirar toda la lista" }).click();
  await main.getByLabel("Motivo público").selectOption("duplicate");
  await main.getByRole("button", { name: /^Retirar \d+$/ }).click();
  await expect(main).toContainText(/\d+ excarcelaciones retiradas\./);
  expect((await releasedInPublic(page)).reported).toBe(before.reported);
});

test("without JavaScript the list is a plain form, each line shows what is missing, and drafts are undone as one", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  await paste(page, "1. BORRASCA IMAGINARIO, Casilda\n2. Homobono Gemelo Ficticio\n3. Novato Desconocido Supuesto");
  const main = page.locator("main");
  await main.getByRole("button", { name: /^Guardar borradores/ }).click();
  await expect(main.getByRole("alert")).toContainText("Diga de quién habla esta línea");
  const question = main.locator("li", { hasText: "Homobono Gemelo Ficticio" });
  await question.getByRole("radio").first().check();
  const fresh = main.locator("li", { hasText: "Novato Desconocido" });
  await fresh.locator("summary").click();
  await fresh.getByLabel("Apellidos").fill("Inventado");
  await main.getByRole("button", { name: /^Guardar borradores/ }).click();
  await expect(main).toContainText("Se registraron 3 excarcelaciones en un solo cambio");
  await expect(main.getByRole("row").filter({ hasText: "Borrador" })).toHaveCount(3);
  await expect(main).toContainText("Novato Inventado");
  await main.getByText("Deshacer toda la lista").first().click();
  await main.getByRole("button", { name: "Deshacer toda la lista" }).click();
  await expect(main).toContainText("La lista se deshizo");
});

test("a text file is read in the browser, and a list of more than ten thousand lines is refused with its text kept", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/releases/list");
  const lines = Array.from({ length: 10_001 }, (_, index) => `${index + 1}. Fulano Ficticio`).join("\n");
  await page
    .getByLabel("Elegir un archivo de texto")
    .setInputFiles({ name: "lista.txt", mimeType: "text/plain", buffer: Buffer.from(lines) });
  const main = page.locator("main");
  await expect(main.getByLabel("La lista", { exact: true })).toHaveValue(/10001\. Fulano Ficticio$/);
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await expect(main.getByRole("alert")).toContainText("La lista tiene 10.001 líneas y aquí caben 10.000");
  await expect(main.getByLabel("La lista", { exact: true })).toHaveValue(/10001\. Fulano Ficticio$/);
});

test("a person whom another user changed in the meantime becomes a question again, and nothing else of the list is lost", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await paste(page, "1. Casilda Borrasca Imaginario\n2. Novato Desconocido Supuesto");
  const main = page.locator("main");
  const fresh = main.locator("li", { hasText: "Novato Desconocido" });
  await fresh.locator("summary").click();
  await fresh.getByLabel("Documento de identidad").fill("V-123");
  const db = openDatabase(server.databasePath, 5000);
  const casilda = {
    givenNames: "Casilda",
    surnames: "Borrasca Imaginario",
    "profile.nationalities": "VE",
    note: "llamó la familia",
  };
  written(await savePerson(db, { id: "user:2" }, person(onto(people[2] ?? "", 1, casilda)), new Date()));
  db.$client.close();

  await main.getByRole("button", { name: "Publicar 2 excarcelaciones" }).click();
  await expect(main.getByRole("alert")).toContainText("Otra persona cambió esta ficha");
  await main.locator("li", { hasText: "Casilda" }).getByRole("radio").first().check();
  await fresh.locator("summary").click();
  await expect(fresh.getByLabel("Documento de identidad")).toHaveValue("V-123");
  await main.getByRole("button", { name: "Publicar 2 excarcelaciones" }).click();
  await expect(main).toContainText("Se registraron 2 excarcelaciones en un solo cambio");
});

test("the list is kept when the session ends", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  await paste(page, fortyNames);
  const main = page.locator("main");
  await main.locator("li", { hasText: "Pancrasia" }).getByLabel("Omitir esta línea").check();
  await page.context().clearCookies();
  await main.getByText("La lista y lo que comparten sus líneas").click();
  await main.getByRole("button", { name: "Leer otra vez" }).click();
  await expect(main.getByRole("link", { name: "Entrar en otra pestaña" })).toBeVisible();
  await expect(main.getByRole("button", { name: "Faltan 2" })).toBeVisible();
  await expect(main.getByLabel("La lista", { exact: true })).toHaveValue(fortyNames);
});
