import type { Browser, Page } from "@playwright/test";
import { openDatabase } from "@/db/open";
import { endSessionsOf } from "@/db/sessions/end-sessions";
import { inTransaction } from "@/db/transaction";
import { findCredentials } from "@/db/users/find-credentials";
import type { Server } from "../server";
import { expect, test } from "../test";
import { fillSignIn, type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

const newPerson = "/es/desk/people/new";
const newLine = "/es/desk/releases/new";
const restored = "Aquí está lo que usted había escrito";

test("the session ends while somebody types: they sign in, everything is there, and it is saved once", async ({
  browser,
}) => {
  const page = await opened(browser, newPerson);
  await typeName(page, "Inventadísima");
  await page.getByLabel("Nombres", { exact: true }).fill("Avisada");
  await kept(page, 1);
  await endSessions(server.editor);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.getByRole("link", { name: "Entrar aquí y volver a este formulario" }).click();
  await fillSignIn(page, server.editor.email, server.editor.password);
  await expect(page).toHaveURL(new RegExp(`${newPerson}$`));
  await expect(page.getByText(restored)).toBeVisible();
  await expect(page.getByLabel("Apellidos")).toHaveValue("Inventadísima");
  await expect(page.getByLabel("Nombres", { exact: true })).toHaveValue("Avisada");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page).toHaveURL(/saved=1/);
  await kept(page, 0);
  await expectPeople(page, "Inventadísima", 1);
  await page.goto(newPerson);
  await expect(page.getByLabel("Apellidos")).toHaveValue("");
});

test("the network drops: the form stays, is sent again by hand, and is one change", async ({ browser }) => {
  const page = await opened(browser, newPerson);
  await typeName(page, "Desconectada");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("No hay conexión");
  await expect(page.getByLabel("Apellidos")).toHaveValue("Desconectada");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page).toHaveURL(/saved=1/);
  await expectPeople(page, "Desconectada", 1);
});

test("an answer that is lost after the save: sent again, it is still one change", async ({ browser }) => {
  const page = await opened(browser, newPerson);
  await typeName(page, "Respondida");
  await kept(page, 1);
  await page.route(`**${newPerson}`, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("No hay conexión");
  await page.unroute(`**${newPerson}`);
  await page.reload();
  await expect(page.getByText(restored)).toBeVisible();
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page).toHaveURL(/saved=/);
  await expectPeople(page, "Respondida", 1);
});

test("what is typed outlives a reload, which asks first; discarded or signed out of, nothing of it stays", async ({
  browser,
}) => {
  const page = await opened(browser, newPerson);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual([]);
  await typeName(page, "Recargada");
  await kept(page, 1);
  expect(await storage(page)).not.toMatch(/Recargada|releases|surnames/);
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await expect(page.getByText(restored)).toBeVisible();
  await expect(page.getByLabel("Apellidos")).toHaveValue("Recargada");
  await page.getByRole("button", { name: "Descartarlo y empezar de nuevo" }).click();
  await expect(page.getByLabel("Apellidos")).toHaveValue("");
  await kept(page, 0);
  await typeName(page, "Recargada");
  await kept(page, 1);
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page).toHaveURL(/login/);
  await kept(page, 0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("somebody else who signs in here does not see it", async ({ browser }) => {
  const page = await opened(browser, newPerson);
  await typeName(page, "Ajena");
  await kept(page, 1);
  await page.context().clearCookies();
  await page.goto(newPerson);
  await fillSignIn(page, server.colleague.email, server.colleague.password);
  const key = page.waitForResponse(/form-key/);
  await expect(page).toHaveURL(new RegExp(`${newPerson}$`));
  await (await key).finished();
  await typeName(page, "Propia");
  await kept(page, 2);
  await page.reload();
  await expect(page.getByText(restored)).toBeVisible();
  await expect(page.getByLabel("Apellidos")).toHaveValue("Propia");
});

test("of a record that somebody else changed, only what both changed is asked; the rest is merged and told", async ({
  browser,
}) => {
  const mine = await opened(browser, newPerson);
  await typeName(mine, "Compartida");
  await mine.getByRole("button", { name: "Guardar" }).click();
  await mine.waitForURL(/people\/\d+\?saved=1/);
  const address = `${new URL(mine.url()).pathname}/edit`;
  const theirs = await signedIn(browser, server.url, server.colleague);
  await mine.goto(address);
  await theirs.goto(address);
  await theirs.getByLabel("Género").selectOption("female");
  await theirs.getByRole("button", { name: "Guardar" }).click();
  await expect(theirs).toHaveURL(/saved=1/);
  await mine.getByLabel("Nota interna").fill("llamó la familia imaginaria");
  await mine.getByRole("button", { name: "Guardar" }).click();
  await expect(mine.getByText("Se tomó lo que la otra persona cambió")).toBeVisible();
  await expect(mine.locator("main").getByRole("radiogroup")).toHaveCount(0);
  await expect(mine.getByLabel("Género")).toHaveValue("female");
  await mine.getByRole("button", { name: "Guardar" }).click();
  await expect(mine).toHaveURL(/saved=1/);
  await expect(mine.locator(".facts").first()).toContainText("llamó la familia imaginaria");
  await expect(mine.locator(".facts").first()).toContainText("Mujer");
});

test("lines on their way and the one being typed outlive a lost answer, a reload and the session's end; each is logged once", async ({
  browser,
}) => {
  const page = await opened(browser, newLine);
  page.on("dialog", (dialog) => dialog.accept());
  const name = page.getByRole("combobox", { name: "¿Quién salió?" });
  await name.fill("Alfa Enviada");
  await name.press("Enter");
  await page.route(`**${newLine}`, async (route) => {
    if (route.request().method() === "POST") await route.fetch();
    else await route.continue();
  });
  await page.getByLabel("Nombres", { exact: true }).press("Enter");
  await expect(page.locator(".sent-lines")).toContainText("Alfa Enviada");
  await kept(page, 1);
  await keptAnew(page, () => name.fill("Beta Escrita"));
  await expectPeople(page, "Enviada", 1);
  expect(await storage(page)).not.toMatch(/Alfa|Enviada|Beta|Escrita/);
  await page.reload();
  await page.unroute(`**${newLine}`);
  await expect(page.getByText(restored)).toBeVisible();
  await expect(name).toHaveValue("Beta Escrita");
  await expect(page.getByRole("button", { name: "Enviar otra vez" })).toBeVisible();
  await endSessions(server.editor);
  await page.goto(newLine);
  await fillSignIn(page, server.editor.email, server.editor.password);
  await expect(page.getByText(restored)).toBeVisible();
  await expect(name).toHaveValue("Beta Escrita");
  await page.getByRole("button", { name: "Enviar otra vez" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Añadida: Alfa Enviada" })).toBeVisible();
  await expect(page.locator(".batch-lines").getByRole("link", { name: "Alfa Enviada", exact: true })).toHaveCount(1);
  await page.context().setOffline(true);
  await name.press("Enter");
  await expect(page.locator("main").getByRole("alert")).toContainText("No hay conexión");
  await page.context().setOffline(false);
  await name.press("Enter");
  await page.getByLabel("Nombres", { exact: true }).press("Enter");
  await expect(page.locator(".batch-lines").getByRole("link", { name: "Beta Escrita", exact: true })).toHaveCount(1);
  await kept(page, 0);
  await expectPeople(page, "Enviada", 1);
  await expectPeople(page, "Escrita", 1);
});

test("a pasted list comes back after a reload with its text and what was answered to its lines", async ({
  browser,
}) => {
  const address = "/es/desk/releases/list";
  const page = await opened(browser, address);
  page.on("dialog", (dialog) => dialog.accept());
  const main = page.locator("main");
  await main.getByLabel("La lista", { exact: true }).fill("1. Gamma Pegada\n2. Delta Omitida");
  await main.getByRole("button", { name: "Leer la lista" }).click();
  const gamma = main.locator("li", { hasText: "Gamma Pegada" });
  const delta = main.locator("li", { hasText: "Delta Omitida" });
  await gamma.locator("summary").click();
  await keptAnew(page, () => gamma.getByLabel("Documento de identidad").fill("V-77"));
  await delta.locator("summary").click();
  await keptAnew(page, () => delta.getByLabel("Omitir esta línea").check());
  await page.reload();
  await expect(page.getByText(restored)).toBeVisible();
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await expect(main.getByRole("list", { name: "Líneas por respuesta" })).toContainText("1 omitida");
  await gamma.locator("summary").click();
  await expect(gamma.getByLabel("Documento de identidad")).toHaveValue("V-77");
  await main.getByRole("button", { name: "Publicar (1)" }).click();
  await expect(main).toContainText("Se registró 1 excarcelación");
  await kept(page, 0);
});

/** A page of the desk for the editor, once its form has the key to what it keeps. */
async function opened(browser: Browser, path: string): Promise<Page> {
  const page = await signedIn(browser, server.url, server.editor);
  const key = page.waitForResponse(/form-key/);
  await page.goto(path);
  await (await key).finished();
  return page;
}

async function typeName(page: Page, surname: string): Promise<void> {
  await page.getByLabel("Nombres", { exact: true }).fill("Persona");
  await page.getByLabel("Apellidos").fill(surname);
}

/** So many forms are kept in this tab's storage. */
async function kept(page: Page, count: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith("kept:")).length))
    .toBe(count);
}

/** Does something, and waits until the form is kept as it stands then. */
async function keptAnew(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await storage(page);
  await act();
  await expect.poll(() => storage(page)).not.toBe(before);
}

/** All that the tab stores, also as the bytes that base64 stands for. */
async function storage(page: Page): Promise<string> {
  const entries = await page.evaluate(() => Object.entries({ ...sessionStorage, ...localStorage }));
  const decoded = entries
    .flat()
    .map((text) => Buffer.from(text.slice(text.indexOf(":") + 1), "base64").toString("latin1"));
  return [...entries.flat(), ...decoded].join("\n");
}

async function expectPeople(page: Page, surname: string, count: number): Promise<void> {
  const found = await page.request.get(`/es/desk/people/search?q=${encodeURIComponent(surname)}`);
  expect(await found.json()).toHaveLength(count);
}

/** As an administrator, or time, would end them. */
async function endSessions({ email }: Staff): Promise<void> {
  const db = openDatabase(server.databasePath, 5000);
  try {
    const user = findCredentials(db, email);
    if (!user) throw new Error(`nobody has the address ${email}`);
    await inTransaction(db, (tx) => endSessionsOf(tx, user.id));
  } finally {
    db.$client.close();
  }
}
