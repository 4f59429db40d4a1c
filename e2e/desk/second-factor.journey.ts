import type { Browser, Page } from "@playwright/test";
import { axeFaults } from "@/e2e/axe-faults";
import { runCli } from "@/e2e/database";
import { expect, test } from "@/e2e/test";
import { codeOf } from "./authenticator";
import { addApp, enrolled, main, recoveryCodes } from "./enrolment";
import { fillCode, fillSignIn, makeUser, type Staff, type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

async function visitor(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ baseURL: server.url, locale: "es-VE", javaScriptEnabled })).newPage();
}

/** A browser in which the account's password was typed. */
async function atSecondStep(browser: Browser, staff: Staff, javaScript = true): Promise<Page> {
  const page = await visitor(browser, javaScript);
  await page.goto("/es/desk/counts?publisher=foro-penal");
  await fillSignIn(page, staff.email, staff.password);
  await expect(page).toHaveURL(/\/es\/login\/second\?next=/);
  return page;
}

const sessionOf = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === "vigilia-session")?.value;

for (const [title, javaScript] of [
  ["with", true],
  ["without", false],
] as const) {
  test(`an editor adds an app and signs in with it, ${title} JavaScript; a code works once`, async ({ browser }) => {
    const staff = await makeUser(server.databasePath, `Nora-${title} Ficticia`, "editor");
    const page = await signedIn(browser, server.url, staff, javaScript);
    await page.goto("/es/account");
    await page.getByRole("link", { name: "Añadir un segundo factor" }).click();
    await expect(main(page).locator("svg.qr-code")).toBeVisible();
    await expect(main(page).getByRole("link", { name: "Abrir la aplicación" })).toHaveAttribute("href", /^otpauth:/);
    if (javaScript) expect(await axeFaults(page)).toEqual([]);
    else expect(await page.content()).toContain("Sin JavaScript no se pueden crear llaves de acceso");
    const { key, code } = await addApp(page, staff.password, "000000");
    await expect(main(page).locator(".codes li")).toHaveCount(10);
    await main(page).getByRole("link", { name: "Ya los guardé" }).click();
    await expect(main(page)).toContainText("Quedan 10 códigos de recuperación");
    await expect(main(page).getByRole("link", { name: "Mi teléfono" })).toBeVisible();

    const other = await atSecondStep(browser, staff, javaScript);
    const refused = await other.request.get("/es/desk", { maxRedirects: 0 });
    expect(refused.headers().location).toContain("/es/login?next=");
    expect((await other.request.get("/es/desk/form-key")).status()).toBe(401);
    const waiting = await sessionOf(other);
    await fillCode(other, code);
    await expect(main(other).getByRole("alert")).toContainText("ya se usó");
    await fillCode(other, "no sé");
    await expect(main(other)).toContainText("Escriba los seis dígitos.");
    if (javaScript) expect(await axeFaults(other)).toEqual([]);
    await fillCode(other, codeOf(key, 1));
    await expect(other).toHaveURL(/\/es\/desk\/counts$/);
    expect(await sessionOf(other)).not.toBe(waiting);
  });
}

test("a reviewer who signs in for the first time can do nothing but add a second factor, or leave", async ({
  browser,
}) => {
  const { staff, page } = await enrolled(browser, server, "Rosa Ficticia", "reviewer", {
    before: async (waiting) => {
      for (const path of ["/es/desk", "/es/account", "/es/desk/review"]) {
        await waiting.goto(path);
        await expect(waiting).toHaveURL(/\/es\/login\/enrol\?next=/);
      }
      expect(await axeFaults(waiting)).toEqual([]);
    },
  });
  await page.goto("/es/account");
  await main(page).getByRole("link", { name: "Mi teléfono" }).click();
  await expect(main(page)).toContainText("añada otro antes de quitar este");
  await main(page).getByLabel("Nombre").fill("Teléfono de la oficina");
  await main(page).getByRole("button", { name: "Guardar" }).click();
  await expect(main(page).getByRole("link", { name: "Teléfono de la oficina" })).toBeVisible();
  const left = await atSecondStep(browser, staff);
  await left.getByRole("button", { name: "Cancelar y salir" }).click();
  await expect(left).toHaveURL(/\/es\/login$/);
  expect((await left.request.get("/es/login/second", { maxRedirects: 0 })).headers().location).toContain("/es/login?");
});

test("without JavaScript a new admin adds a second factor too, and sees the recovery codes", async ({ browser }) => {
  const { page, codes } = await enrolled(browser, server, "Alba Ficticia", "admin", { javaScriptEnabled: false });
  expect(new Set(codes).size).toBe(10);
  await page.goto("/es/admin/users");
  await expect(main(page)).toContainText("Alba Ficticia");
});

test("who lost the phone gets in with a recovery code, once, and makes new ones with the password", async ({
  browser,
}) => {
  const { staff, codes } = await enrolled(browser, server, "Rut Ficticia", "reviewer");
  const recover = async (code: string) => {
    const page = await atSecondStep(browser, staff);
    await main(page).getByRole("link", { name: "Usar un código de recuperación" }).click();
    await main(page).getByLabel("Código de recuperación").fill(code);
    await main(page).getByRole("button", { name: "Entrar" }).click();
    return page;
  };
  const page = await recover((codes[0] ?? "").toLowerCase().replaceAll("-", " "));
  await expect(page).toHaveURL(/\/es\/desk\/counts/);
  await expect(main(await recover(codes[0] ?? "")).getByRole("alert")).toContainText("ya se usó");
  await page.goto("/es/account/recovery-codes");
  await expect(main(page)).toContainText("Quedan 9 códigos de recuperación");
  await main(page).getByLabel("Contraseña actual").fill("otra frase larga");
  await main(page).getByRole("button", { name: "Hacer códigos nuevos" }).click();
  await expect(main(page)).toContainText("no es su contraseña actual");
  await main(page).getByLabel("Contraseña actual").fill(staff.password);
  await main(page).getByRole("button", { name: "Hacer códigos nuevos" }).click();
  await expect(main(page).locator(".codes li")).toHaveCount(10);
  const made = await recoveryCodes(page);
  await expect(main(await recover(codes[1] ?? "")).getByRole("alert")).toContainText("no es correcto");
  await expect(await recover(made[0] ?? "")).toHaveURL(/\/es\/desk\/counts/);
});

test("ten wrong codes make an unknown browser wait, and not the one that the user knows", async ({ browser }) => {
  const { staff, key, page } = await enrolled(browser, server, "Rebeca Ficticia", "reviewer");
  await page.getByRole("button", { name: "Salir" }).click();
  const stranger = await atSecondStep(browser, staff, false);
  for (let attempt = 1; attempt <= 10; attempt++) {
    await fillCode(stranger, "000000");
    await expect(main(stranger).getByRole("alert")).toContainText("no es correcto");
  }
  await fillCode(stranger, codeOf(key, 1));
  await expect(main(stranger).getByRole("alert")).toContainText("Demasiados intentos");
  await fillSignIn(page, staff.email, staff.password);
  await fillCode(page, codeOf(key, 1));
  await expect(page).toHaveURL(/\/es\/desk$/);
});

test("who lost everything: an admin resets a reviewer at once, another admin with a second person; the console too", async ({
  browser,
}) => {
  const lost = await enrolled(browser, server, "Rocío Ficticia", "reviewer");
  const admin = await signedIn(browser, server.url, server.admin);
  const reset = async (name: string) => {
    await admin.goto("/es/admin/users");
    await admin.getByRole("link", { name }).click();
    await admin.getByRole("button", { name: "Restablecer el segundo factor" }).click();
  };
  await reset("Rocío Ficticia");
  await expect(main(admin)).toContainText("Segundo factor restablecido.");
  await lost.page.goto("/es/desk");
  await expect(lost.page).toHaveURL(/\/es\/login\?next=/);
  await fillSignIn(lost.page, lost.staff.email, lost.staff.password);
  await expect(main(lost.page)).toContainText(`por: ${server.admin.name}`);
  await addApp(lost.page);
  await expect(main(lost.page).locator(".codes li")).toHaveCount(10);

  const second = await makeUser(server.databasePath, "Berta Ficticia", "admin");
  await reset("Berta Ficticia");
  await expect(admin).toHaveURL(/\/es\/desk\/proposals\/\d+\?sent=1$/);
  await signedIn(browser, server.url, second);
  const { status, stdout } = runCli(server.databasePath, "user", "reset", "--second-factor", "--email", second.email);
  expect([status, stdout]).toEqual([0, expect.stringContaining(second.email)]);
  const again = await visitor(browser);
  await again.goto("/es/login");
  await fillSignIn(again, second.email, second.password);
  await expect(main(again)).toContainText("por: Consola");
  await admin.goto("/es/admin/audit");
  await expect(main(admin)).toContainText("Restableció un segundo factor");
});

test("a one-time link sets the password and does not stand for the second factor", async ({ browser }) => {
  const { staff, key } = await enrolled(browser, server, "Raquel Ficticia", "reviewer");
  const { stdout } = runCli(server.databasePath, "user", "reset", "--email", staff.email);
  const page = await visitor(browser);
  await page.goto(`/es${new URL(stdout.trim().split("\n").at(-1) ?? "").pathname}${new URL(stdout.trim()).search}`);
  for (const field of ["Contraseña nueva", "Repita la contraseña"])
    await page.getByLabel(field).fill("otra frase larga y fácil");
  await page.getByRole("button", { name: "Guardar y entrar" }).click();
  await expect(page).toHaveURL(/\/es\/login\/second/);
  await fillCode(page, codeOf(key, 1));
  await expect(page).toHaveURL(/\/es\/desk$/);
});
