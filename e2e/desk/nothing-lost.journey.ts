import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/test";
import { endSessions, expectPeople, expectSavedForms, openedForm, restored, storage } from "./saved-forms";
import { fillSignIn, type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

const newPerson = "/es/desk/people/new";

test("the session ends while a user types: after signing in, everything is there and is saved once", async ({
  browser,
}) => {
  const page = await openedForm(browser, server, newPerson);
  await typeName(page, "Inventadísima");
  await page.getByLabel("Nombres", { exact: true }).fill("Avisada");
  await expectSavedForms(page, 1);
  await endSessions(server.databasePath, server.editor);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.getByRole("link", { name: "Entrar aquí y volver a este formulario" }).click();
  await fillSignIn(page, server.editor.email, server.editor.password);
  await expect(page).toHaveURL(new RegExp(`${newPerson}$`));
  await expect(page.getByText(restored)).toBeVisible();
  await expect(page.getByLabel("Apellidos")).toHaveValue("Inventadísima");
  await expect(page.getByLabel("Nombres", { exact: true })).toHaveValue("Avisada");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page).toHaveURL(/saved=1/);
  await expectSavedForms(page, 0);
  await expectPeople(page, "Inventadísima", 1);
  await page.goto(newPerson);
  await expect(page.getByLabel("Apellidos")).toHaveValue("");
});

test("the network fails: the form keeps its values, the user sends it again, and it is one change", async ({
  browser,
}) => {
  const page = await openedForm(browser, server, newPerson);
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

test("the answer is lost after the save: the same request sent again is still one change", async ({ browser }) => {
  const page = await openedForm(browser, server, newPerson);
  await typeName(page, "Respondida");
  await expectSavedForms(page, 1);
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

test("typed text survives a reload, which asks for confirmation; after discarding or signing out, nothing remains", async ({
  browser,
}) => {
  const page = await openedForm(browser, server, newPerson);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.type());
    return dialog.accept();
  });
  await page.reload();
  expect(dialogs).toEqual([]);
  await typeName(page, "Recargada");
  await expectSavedForms(page, 1);
  expect(await storage(page)).not.toMatch(/Recargada|releases|surnames/);
  await page.reload();
  expect(dialogs).toEqual(["beforeunload"]);
  await expect(page.getByText(restored)).toBeVisible();
  await expect(page.getByLabel("Apellidos")).toHaveValue("Recargada");
  await page.getByRole("button", { name: "Descartar y empezar de nuevo" }).click();
  await expect(page.getByLabel("Apellidos")).toHaveValue("");
  await expectSavedForms(page, 0);
  await typeName(page, "Recargada");
  await expectSavedForms(page, 1);
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page).toHaveURL(/login/);
  await expectSavedForms(page, 0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("another user who signs in here does not see it", async ({ browser }) => {
  const page = await openedForm(browser, server, newPerson);
  await typeName(page, "Ajena");
  await expectSavedForms(page, 1);
  await page.context().clearCookies();
  await page.goto(newPerson);
  await fillSignIn(page, server.colleague.email, server.colleague.password);
  const key = page.waitForResponse(/form-key/);
  await expect(page).toHaveURL(new RegExp(`${newPerson}$`));
  await (await key).finished();
  await typeName(page, "Propia");
  await expectSavedForms(page, 2);
  await page.reload();
  await expect(page.getByText(restored)).toBeVisible();
  await expect(page.getByLabel("Apellidos")).toHaveValue("Propia");
});

test("when another user changed the record, only fields that both changed need a choice; the rest is merged and listed", async ({
  browser,
}) => {
  const mine = await openedForm(browser, server, newPerson);
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
  await expect(mine.getByText("Datos que cambió la otra persona")).toBeVisible();
  await expect(mine.locator("main").getByRole("radiogroup")).toHaveCount(0);
  await expect(mine.getByLabel("Género")).toHaveValue("female");
  await mine.getByRole("button", { name: "Guardar" }).click();
  await expect(mine).toHaveURL(/saved=1/);
  await expect(mine.locator(".facts").first()).toContainText("llamó la familia imaginaria");
  await expect(mine.locator(".facts").first()).toContainText("Mujer");
});

async function typeName(page: Page, surname: string): Promise<void> {
  await page.getByLabel("Nombres", { exact: true }).fill("Persona");
  await page.getByLabel("Apellidos").fill(surname);
}
