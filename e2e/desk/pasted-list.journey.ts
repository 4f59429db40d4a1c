import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import { openDatabase } from "@/db/open";
import { savePerson } from "@/db/people/save-person";
import { keepList } from "@/db/releases/list-files";
import { recordListJob } from "@/db/releases/list-job";
import { onto, person } from "@/db/testing/forms";
import { written } from "@/db/testing/written";
import { findCredentials } from "@/db/users/find-credentials";
import { linesOf } from "@/domain/lists/list-lines";
import { parsePastedList } from "@/domain/pasted/parse-pasted-list";
import type { Server } from "../server";
import { fortyNames, holdInventedPeople } from "./invented-list";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague", Staff>;
let people: string[];
test.beforeEach(async () => {
  server = await staffedServer();
  people = await holdInventedPeople(server.databasePath);
});
test.afterEach(() => server.stop());

test("forty names are pasted and logged in one go by keyboard, three of them asked about and two of them new; withdrawn as one", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const before = await releasedInPublic(page);
  await paste(page, fortyNames, { day: "2026-05-06" });
  const main = page.locator("main");
  await expect(main.getByRole("list", { name: "Líneas por respuesta" })).toHaveText(
    "41 en la lista3 por responder35 reconocidas2 nuevas1 omitida",
  );
  await expect(main.getByRole("region", { name: "Líneas de la lista" })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

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
  await main.getByRole("button", { name: "Publicar (40)" }).dblclick();

  await expect(page).toHaveURL(/desk\/releases\/list\/\d+\?skipped=1$/);
  await expect(main).toContainText("Se registraron 40 excarcelaciones en un solo cambio");
  await expect(main).toContainText("Se omitió la línea 1");
  await expect(main.getByRole("row").filter({ hasText: "Publicada" })).toHaveCount(40);
  const after = await releasedInPublic(page);
  expect(after).toEqual({ head: before.head + 1, reported: before.reported + 40 });

  await main.getByText("Retirar toda la lista").first().click();
  await main.getByLabel("Motivo público").selectOption("duplicate");
  await main.getByRole("button", { name: "Retirar toda la lista" }).click();
  await expect(main).toContainText("Lo publicado de esta lista se retiró");
  expect((await releasedInPublic(page)).reported).toBe(before.reported);
});

test("without JavaScript the list is a plain form, what is missing is said at its line, and drafts are undone as one", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  await paste(page, "1. BORRASCA IMAGINARIO, Casilda\n2. Homobono Gemelo Ficticio\n3. Novato Desconocido Supuesto");
  const main = page.locator("main");
  await main.getByRole("button", { name: /^Guardar borradores/ }).click();
  await expect(main.getByRole("alert")).toContainText("Diga de quién habla esta línea");
  const asked = main.locator("li", { hasText: "Homobono Gemelo Ficticio" });
  await asked.getByRole("radio").first().check();
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

test("whom a colleague changed meanwhile is asked about again, and nothing else of the list is lost", async ({
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
    nationalities: "VE",
    note: "llamó la familia",
  };
  written(await savePerson(db, { id: "user:2" }, person(onto(people[2] ?? "", 1, casilda)), new Date()));
  db.$client.close();

  await main.getByRole("button", { name: "Publicar (2)" }).click();
  await expect(main.getByRole("alert")).toContainText("Otra persona cambió esta ficha");
  await main.locator("li", { hasText: "Casilda" }).getByRole("radio").first().check();
  await fresh.locator("summary").click();
  await expect(fresh.getByLabel("Documento de identidad")).toHaveValue("V-123");
  await main.getByRole("button", { name: "Publicar (2)" }).click();
  await expect(main).toContainText("Se registraron 2 excarcelaciones en un solo cambio");
});

test("the list waits when the session ends", async ({ browser }) => {
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

test("a long list is written on its way beside everybody, and what is wrong with a line brings all answers back", async ({
  browser,
}) => {
  test.slow();
  const page = await signedIn(browser, server.url, server.editor);
  const before = await releasedInPublic(page);
  await paste(page, longList);
  const main = page.locator("main");
  const second = main.locator("li", { hasText: "Inventada Ficticia Xb" }).first();
  await second.locator("summary").click();
  await second.getByLabel("Nacionalidad").fill("Narnia");
  const third = main.locator("li", { hasText: "Inventada Ficticia Xc" }).first();
  await third.locator("summary").click();
  await third.getByLabel("Omitir esta línea").check();
  await main.getByRole("button", { name: "Publicar (149)" }).dblclick();
  await expect(page).toHaveURL(/list\/job\/\d+$/);
  await expect(main.getByRole("alert")).toContainText("Esta nacionalidad no existe", { timeout: 30_000 });
  await expect(second.getByLabel("Nacionalidad")).toHaveValue("Narnia");
  expect((await releasedInPublic(page)).reported).toBe(before.reported);

  await second.getByLabel("Nacionalidad").fill("Colombia");
  await main.getByRole("button", { name: "Publicar (149)" }).click();
  await expect(page).toHaveURL(/desk\/releases\/list\/\d+\?skipped=3$/, { timeout: 30_000 });
  await expect(main).toContainText("Se registraron 149 excarcelaciones en un solo cambio");
  expect((await releasedInPublic(page)).reported).toBe(before.reported + 149);
});

test("a long batch shows its newest lines, is published on its way as one change, and is withdrawn as one, also without JavaScript", async ({
  browser,
}) => {
  test.slow();
  const page = await signedIn(browser, server.url, server.editor);
  const before = await releasedInPublic(page);
  await paste(page, longList);
  const main = page.locator("main");
  await main.getByRole("button", { name: "Guardar borradores (150)" }).click();
  await expect(page).toHaveURL(/desk\/releases\/list\/\d+$/, { timeout: 30_000 });
  const list = page.url();
  await page.goto("/es/desk/releases/new");
  await expect(main.getByRole("heading", { name: "La tanda de hoy: 150 líneas" })).toBeVisible();
  await expect(main.locator(".batch-lines > li")).toHaveCount(100);
  await expect(main).toContainText("Otras 50 líneas, más antiguas, también son de la tanda");
  await main.getByRole("button", { name: "Publicar las 150" }).dblclick();
  await expect(main).toContainText("Publicadas 150 líneas, en un solo cambio", { timeout: 30_000 });
  expect(await releasedInPublic(page)).toEqual({ head: before.head + 1, reported: before.reported + 150 });

  const plain = await signedIn(browser, server.url, server.editor, false);
  await plain.goto(list);
  const plainMain = plain.locator("main");
  await plainMain.getByText("Retirar toda la lista").first().click();
  await plainMain.getByLabel("Motivo público").selectOption("duplicate");
  await plainMain.getByRole("button", { name: "Retirar toda la lista" }).click();
  await expect(plain).toHaveURL(/desk\/jobs\/\d+$|withdrawn=1$/);
  await expect(plainMain).toContainText("Lo publicado de esta lista se retiró", { timeout: 30_000 });
  expect((await releasedInPublic(page)).reported).toBe(before.reported);
  const job = await signedIn(browser, server.url, server.colleague);
  expect((await job.goto("/es/desk/jobs/2"))?.status()).toBe(404);
});

test("a long list that is stopped comes back with its answers, also without JavaScript", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  const db = openDatabase(server.databasePath, 5000);
  const [requestId, text] = [randomUUID(), "1. Inventada Ficticia\n2. Fulano Ficticio"];
  const [key = ""] = linesOf(readable(text)).map((line) => line.key);
  const shared = { day: "2026-05-06", kind: "unknown", verification: "reported", step: "published" };
  keepList(db, requestId, { values: { ...shared, text, answers: JSON.stringify({ [key]: { as: "skip" } }) } });
  const owner = `user:${findCredentials(db, server.editor.email)?.id}`;
  const { id } = await startJob(db, owner, "list_record", new Date(), { list: requestId });
  await page.goto(`/es/desk/releases/list/job/${id}`);
  const main = page.locator("main");
  await expect(main.getByRole("status")).toContainText("Empezando");
  await main.getByRole("button", { name: "Detener" }).click();
  await runJob(db, id, (report, job) => recordListJob(db, job, report));
  db.$client.close();
  await expect(main).toContainText("Se detuvo y no se guardó nada");
  await expect(main.getByLabel("La lista", { exact: true })).toHaveValue(text);
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await expect(main.getByRole("list", { name: "Líneas por respuesta" })).toContainText("1 omitida");
  const other = await signedIn(browser, server.url, server.colleague);
  expect((await other.goto(`/es/desk/releases/list/job/${id}`))?.status()).toBe(404);
});

/** A hundred and fifty people of whom the ledger does not know. */
const longList = Array.from(
  { length: 150 },
  (_, n) => `${n + 1}. Inventada Ficticia X${[...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`,
).join("\n");

function readable(text: string) {
  const parsed = parsePastedList(text, []);
  if (!parsed.ok) throw new Error("the list was refused");
  return parsed;
}

/** Pastes a list and has it read. */
async function paste(page: Page, text: string, { day = "2026-05-06" } = {}): Promise<void> {
  await page.goto("/es/desk/releases/list");
  const main = page.locator("main");
  await main.getByLabel("La lista", { exact: true }).fill(text);
  await main.getByLabel("Día", { exact: true }).fill(day);
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await expect(main.getByRole("region", { name: "Líneas de la lista" })).toBeVisible();
}

/** What visitors are told: the newest head, and people whose release is logged as reported. */
async function releasedInPublic(page: Page): Promise<{ head: number; reported: number }> {
  const summary = await (await page.request.get("/api/v1/summary")).json();
  return { head: Number(summary.head), reported: Number(summary.logged.released.reported) };
}
