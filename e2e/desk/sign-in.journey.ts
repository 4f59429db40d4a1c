import type { Page } from "@playwright/test";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { fillSignIn, type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("a desk page leads to signing in and back; signing out ends the session", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: server.url, locale: "es-VE" })).newPage();
  await page.goto("/es/desk/counts?publisher=foro-penal");
  await expect(page).toHaveURL(/\/es\/login\?next=/);
  await fillSignIn(page, server.editor.email, "otra frase larga");
  await expect(page.locator("main").getByRole("alert")).toContainText("no son correctos");
  await expect(page.locator("main").getByLabel("Correo electrónico")).toHaveValue(server.editor.email);
  await expect(page.locator("main").getByLabel("Contraseña")).toHaveValue("");
  await fillSignIn(page, server.editor.email, server.editor.password);
  await expect(page).toHaveURL(/\/es\/desk\/counts/);
  // A browser that stores no copy of the page cannot show it after the user goes back.
  expect((await page.goto("/es/account"))?.headers()["cache-control"]).toContain("no-store");
  await expect(page.locator("main")).toContainText(server.editor.email);
  const left = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page).toHaveURL(/\/es\/login$/);
  // Only the cache: other directives would delete the device cookie, or another tab's autosaved form.
  expect(await (await left).headerValue("clear-site-data")).toBe('"cache"');
  await expectNothingOf(page, server.editor);
  await page.goBack();
  await expect(page).toHaveURL(/\/es\/login\?next=/);
  await expectNothingOf(page, server.editor);
});

test("signing in and out works without JavaScript", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  await expect(page.locator("main h1")).toHaveText("Novedades");
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page).toHaveURL(/\/es\/login$/);
  await expectNothingOf(page, server.editor);
});

test("fields for passwords hide what is typed, and let a password manager and the clipboard fill them", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.colleague);
  await page.goto("/es/account");
  const leave = await (await browser.newContext({ baseURL: server.url })).newPage();
  await leave.goto("/es/login");
  const fields = [...(await page.locator('[name="current"], [name="password"], [name="repeated"]').all())];
  fields.push(leave.locator('[name="password"]'));
  expect(fields).toHaveLength(4);
  for (const field of fields) {
    await expect(field).toHaveAttribute("type", "password");
    await expect(field).toHaveAttribute("autocomplete", /^(current|new)-password$/);
    const isAllowed = await field.evaluate((input) =>
      input.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true })),
    );
    expect(isAllowed).toBe(true);
  }
});

test("a new password needs the present one", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague, false);
  await page.goto("/es/account");
  await page.locator('[name="current"]').fill("una frase equivocada");
  for (const name of ["password", "repeated"]) await page.locator(`[name="${name}"]`).fill("otra frase inventada");
  await page
    .locator("form", { has: page.locator('[name="repeated"]') })
    .getByRole("button")
    .click();
  await expect(page.locator("main")).toContainText("Esta no es su contraseña actual.");
  await expect(page).toHaveURL(/\/es\/account$/);
});

test("signing in again in another tab of the browser ends the session that it had", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const sessionOf = async () => (await context.cookies()).find(({ name }) => name === "vigilia-session")?.value;
  const desk = async (session?: string) => {
    const headers = { Cookie: `vigilia-session=${session}` };
    return (await fetch(`${server.url}/es/desk/releases`, { headers, redirect: "manual" })).status;
  };
  const tabs = [await context.newPage(), await context.newPage()];
  for (const tab of tabs) await tab.goto("/es/login");
  const sessions: (string | undefined)[] = [];
  for (const tab of tabs) {
    await fillSignIn(tab, server.colleague.email, server.colleague.password);
    await expect(tab).toHaveURL(/\/es\/desk$/);
    sessions.push(await sessionOf());
    expect(await desk(sessions.at(-1))).toBe(200);
  }
  expect(await desk(sessions[0])).toBe(307);
});

test("wrong passwords from elsewhere lock out neither a browser that signed in before nor a one-time link", async ({
  browser,
}) => {
  const known = await signedIn(browser, server.url, server.colleague);
  const cookies = await known.context().cookies();
  const device = cookies.find(({ name }) => name === "vigilia-device");
  expect(device).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect((device?.expires ?? 0) * 1000 - Date.now()).toBeGreaterThan(300 * 24 * 3_600_000);
  await known.getByRole("button", { name: "Salir" }).click();
  await expect(known).toHaveURL(/\/es\/login$/);

  const stranger = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await stranger.goto("/es/login");
  for (let attempt = 1; attempt <= 10; attempt++) {
    await fillSignIn(stranger, server.colleague.email, `wrong ${attempt}`);
    await expect(stranger.locator("main").getByRole("alert")).toContainText("no son correctos");
  }
  await fillSignIn(stranger, server.colleague.email, server.colleague.password);
  await expect(stranger.locator("main").getByRole("alert")).toContainText("Demasiados intentos");

  await fillSignIn(known, server.colleague.email, server.colleague.password);
  await expect(known).toHaveURL(/\/es\/desk$/);

  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto("/es/admin/users");
  await admin.getByRole("link", { name: server.colleague.name }).click();
  await admin.getByRole("button", { name: "Crear un enlace" }).click();
  await stranger.goto(await admin.getByLabel(`Enlace para ${server.colleague.name}`).inputValue());
  for (const field of ["Contraseña nueva", "Repita la contraseña"])
    await stranger.getByLabel(field).fill(server.colleague.password);
  await stranger.getByRole("button", { name: "Guardar y entrar" }).click();
  await expect(stranger).toHaveURL(/\/es\/desk$/);
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

test("an editor sees no admin pages, and admins see that an editor asked for them", async ({ browser }) => {
  const other = await signedIn(browser, server.url, server.colleague);
  expect((await other.goto("/es/admin/users"))?.status()).toBe(404);
  expect((await other.goto("/es/admin/audit"))?.status()).toBe(404);
  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto("/es/admin/events?kind=refused");
  await expect(admin.getByRole("row").filter({ hasText: server.colleague.name })).toHaveCount(2);
});

/** Expects no data of an account in the page, neither visible nor in its scripts. */
async function expectNothingOf(page: Page, { name, email }: Staff): Promise<void> {
  const content = await page.content();
  expect(content).not.toContain(name);
  expect(content).not.toContain(email);
}
