import type { Server } from "../server";
import { expect, test } from "../test";
import { fillSignIn, type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("a desk page leads to signing in and back; signing out ends it", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: server.url, locale: "es-VE" })).newPage();
  await page.goto("/es/desk/counts?publisher=foro-penal");
  await expect(page).toHaveURL(/\/es\/login\?next=/);
  await fillSignIn(page, server.editor.email, "otra frase larga");
  await expect(page.locator("main").getByRole("alert")).toContainText("no son correctos");
  await expect(page.locator("main").getByLabel("Correo electrónico")).toHaveValue(server.editor.email);
  await expect(page.locator("main").getByLabel("Contraseña")).toHaveValue("");
  await fillSignIn(page, server.editor.email, server.editor.password);
  await expect(page).toHaveURL(/\/es\/desk\/counts/);
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page).toHaveURL(/\/es\/login$/);
  await page.goto("/es/desk");
  await expect(page).toHaveURL(/\/es\/login/);
});

test("signing in works without JavaScript", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  await expect(page.locator("main h1")).toHaveText("¿Qué hay de nuevo?");
});

test("an admin disables an account, and its open session ends at its next request", async ({ browser }) => {
  const editor = await signedIn(browser, server.url, server.editor);
  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto("/es/admin/users");
  await admin.getByRole("link", { name: server.editor.name }).click();
  await admin.getByLabel("Desactivada").check();
  await admin.getByRole("button", { name: "Guardar" }).click();
  await expect(admin).toHaveURL(/saved=1/);
  await editor.goto("/es/desk/releases");
  await expect(editor).toHaveURL(/\/es\/login/);
});

test("an editor finds no admin pages", async ({ browser }) => {
  const other = await signedIn(browser, server.url, server.colleague);
  expect((await other.goto("/es/admin/users"))?.status()).toBe(404);
  expect((await other.goto("/es/admin/audit"))?.status()).toBe(404);
});
