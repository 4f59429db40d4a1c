import { runCli } from "@/e2e/database";
import { expect, test } from "@/e2e/test";
import { moveSessions } from "./moved-clock";
import { fillSignIn, type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("a user sees the own sessions, ends one, and ends all others, without JavaScript", async ({ browser }) => {
  const [first, second, here] = await Promise.all(
    [1, 2, 3].map(() => signedIn(browser, server.url, server.editor, false)),
  );
  if (!first || !second || !here) throw new Error("three browsers");
  await here.goto("/es/account");
  const ends = here.getByRole("button", { name: "Cerrar esta" });
  await expect(ends).toHaveCount(2);
  await expect(here.getByText("Esta sesión")).toHaveCount(1);
  await ends.first().click();
  await expect(here.getByText("Sesión cerrada.")).toBeVisible();
  await expect(ends).toHaveCount(1);
  await here.getByRole("button", { name: "Cerrar todas las demás" }).click();
  await expect(here.getByText("Se cerraron sus demás sesiones.")).toBeVisible();
  await expect(ends).toHaveCount(0);
  for (const page of [first, second]) {
    await page.goto("/es/desk/releases");
    await expect(page).toHaveURL(/\/es\/login/);
  }
  await here.getByRole("link", { name: /Ver entradas/ }).click();
  await expect(here.getByRole("row").nth(1)).toContainText("Sesiones cerradas en todos los dispositivos");
});

test("a session ends two hours after its last use, and a day after it was opened", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  moveSessions(server.databasePath, server.editor.email, "last_seen_at", 119);
  await page.goto("/es/desk/releases");
  await expect(page).toHaveURL(/\/es\/desk\/releases/);
  moveSessions(server.databasePath, server.editor.email, "last_seen_at", 121);
  await page.goto("/es/desk/releases");
  await expect(page).toHaveURL(/\/es\/login/);
  await fillSignIn(page, server.editor.email, server.editor.password);
  await expect(page).toHaveURL(/\/es\/desk\/releases/);
  moveSessions(server.databasePath, server.editor.email, "expires_at", 24 * 60 + 1);
  await page.goto("/es/desk/releases");
  await expect(page).toHaveURL(/\/es\/login/);
});

test("an open page warns before the session ends, a button renews it, and the end is announced", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.colleague);
  await page.clock.install();
  await page.goto("/es/account");
  const bar = page.locator(".session-watch");
  await expect(bar).toHaveCount(0);
  moveSessions(server.databasePath, server.colleague.email, "last_seen_at", 116);
  await page.clock.fastForward("01:56:00");
  await expect(bar).toContainText("se cierra en menos de cinco minutos");
  await bar.getByRole("button", { name: "Seguir conectado" }).click();
  await expect(bar).toHaveCount(0);
  moveSessions(server.databasePath, server.colleague.email, "last_seen_at", 121);
  await page.clock.fastForward("01:56:00");
  await expect(bar).toContainText("Su sesión se cerró");
  await expect(bar.getByRole("link", { name: "Entrar en otra pestaña" })).toBeVisible();
});

test("typing renews the session; an open tab alone does not", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague);
  await page.clock.install();
  await page.goto("/es/account");
  moveSessions(server.databasePath, server.colleague.email, "last_seen_at", 60);
  const left = async () => (await (await page.request.get("/api/desk/session", { headers: fromScript })).json()).ms;
  expect(await left()).toBeLessThan(61 * 60_000);
  expect(await left()).toBeLessThan(61 * 60_000);
  await page.clock.fastForward("06:00");
  const renewed = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByLabel("Contraseña actual").pressSequentially("x");
  expect((await renewed).status()).toBe(200);
  expect(await left()).toBeGreaterThan(119 * 60_000);
});

/** What a browser sends with a request of a script. */
const fromScript = { "Sec-Fetch-Mode": "cors" };

test("a user locks the own account with a prepared link, and the console unlocks it", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague);
  await page.goto("/es/account");
  await page.getByRole("button", { name: "Crear el enlace" }).click();
  const link = await page.getByLabel("Enlace para bloquear su cuenta").inputValue();
  const elsewhere = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const answer = await elsewhere.goto(link);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await page.goto("/es/desk/releases");
  await expect(page).toHaveURL(/\/es\/desk\/releases/);
  await elsewhere.getByRole("button", { name: "Cerrar todo y bloquear la cuenta" }).click();
  await expect(elsewhere.getByText("Si el enlace era válido, la cuenta está bloqueada")).toBeVisible();
  await page.goto("/es/desk/releases");
  await expect(page).toHaveURL(/\/es\/login/);
  await fillSignIn(page, server.colleague.email, server.colleague.password);
  await expect(page.locator("main").getByRole("alert")).toContainText("no son correctos");
  expect(runCli(server.databasePath, "user", "unlock", "--email", server.colleague.email).status).toBe(0);
  expect(runCli(server.databasePath, "user", "unlock", "--email", server.colleague.email).status).toBe(1);
  await fillSignIn(page, server.colleague.email, server.colleague.password);
  await expect(page).toHaveURL(/\/es\/desk/);
  await elsewhere.goto(link);
  await elsewhere.getByRole("button", { name: "Cerrar todo y bloquear la cuenta" }).click();
  await page.goto("/es/desk/releases");
  await expect(page).toHaveURL(/\/es\/desk\/releases/);
});

test("one button and one confirmation lock the own account, also of the last admin", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin, false);
  await page.goto("/es/account");
  await page.getByText("Cerrar todo y bloquear mi cuenta…").click();
  await page.getByRole("button", { name: "Cerrar todo y bloquear mi cuenta" }).click();
  await expect(page).toHaveURL(/\/es\/lock\?done=1/);
  expect(await page.content()).not.toContain(server.admin.name);
  await page.goto("/es/desk");
  await expect(page).toHaveURL(/\/es\/login/);
  expect(runCli(server.databasePath, "user", "unlock", "--email", server.admin.email).status).toBe(0);
  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto("/es/admin/events?kind=account_locked");
  await expect(admin.getByRole("row").filter({ hasText: server.admin.name })).toHaveCount(1);
  await admin.goto("/en/admin/events");
  await expect(admin.getByRole("cell", { name: "Account locked by its owner" }).first()).toBeVisible();
});
