import type { Page } from "@playwright/test";
import { axeFaults } from "@/e2e/axe-faults";
import { expect, test } from "@/e2e/test";
import { main, recoveryCodes } from "./enrolment";
import { fillCode, fillSignIn, makeUser, type Staff, type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

/** Gives a page's browser a security key that answers without a person. Returns functions to look into it. */
async function withSecurityKey(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "usb", hasUserVerification: true, isUserVerified: true } as const;
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    credentials: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    forget: () => cdp.send("WebAuthn.clearCredentials", { authenticatorId }),
  };
}

async function backToSecondStep(page: Page, staff: Staff): Promise<void> {
  await page.getByRole("button", { name: "Salir", exact: true }).click();
  await expect(page).toHaveURL(/\/es\/login$/);
  await fillSignIn(page, staff.email, staff.password);
  await expect(page).toHaveURL(/\/es\/login\/second/);
}

test("a reviewer enrols with a passkey, signs in with it, loses it, and recovers with a code", async ({ browser }) => {
  const staff = await makeUser(server.databasePath, "Paula Ficticia", "reviewer", false);
  const page = await (await browser.newContext({ baseURL: server.url, locale: "es-VE" })).newPage();
  const key = await withSecurityKey(page);
  await page.goto("/es/login");
  await fillSignIn(page, staff.email, staff.password);
  await expect(page).toHaveURL(/\/es\/login\/enrol/);
  const create = main(page).getByRole("button", { name: "Crear una llave de acceso" });
  await expect(create).toBeVisible();
  await create.click();
  const codes = await recoveryCodes(page);
  expect((await key.credentials()).map(({ rpId }) => rpId)).toEqual(["localhost"]);
  await main(page).getByRole("link", { name: "Ya los guardé" }).click();
  await expect(page).toHaveURL(/\/es\/desk$/);

  await backToSecondStep(page, staff);
  const use = main(page).getByRole("button", { name: "Usar una llave de acceso" });
  await expect(use).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await use.click();
  await expect(page).toHaveURL(/\/es\/desk$/);
  expect((await key.credentials())[0]?.signCount).toBeGreaterThan(1);

  await key.forget();
  await backToSecondStep(page, staff);
  await main(page).getByRole("link", { name: "Usar un código de recuperación" }).click();
  await main(page)
    .getByLabel("Código de recuperación")
    .fill(codes[0] ?? "");
  await main(page).getByRole("button", { name: "Entrar" }).click();
  await expect(page).toHaveURL(/\/es\/desk$/);
});

test("a passkey stands beside an app; an answer to another challenge, or a forged one, opens nothing", async ({
  browser,
}) => {
  const staff = server.reviewer;
  const page = await signedIn(browser, server.url, staff);
  await withSecurityKey(page);
  await page.goto("/es/account/factors/new");
  const form = main(page).locator("form", { has: page.getByRole("heading", { name: "O una llave de acceso" }) });
  await form.getByLabel("Contraseña actual").fill(staff.password);
  await form.getByRole("button", { name: "Crear una llave de acceso" }).click();
  // The reviewer had no recovery codes yet.
  await expect(main(page)).toContainText("Sus códigos de recuperación");
  await main(page).getByRole("link", { name: "Ya los guardé: continuar" }).click();
  await expect(main(page).getByRole("link", { name: "Mi llave de acceso" })).toBeVisible();

  await backToSecondStep(page, staff);
  // The answer belongs to a challenge that a second request replaced.
  await page.route("**/api/desk/passkey?for=sign-in", async (route) => {
    const answer = await route.fetch();
    await route.fetch();
    await route.fulfill({ response: answer });
  });
  const use = main(page).getByRole("button", { name: "Usar una llave de acceso" });
  await use.click();
  await expect(main(page).getByRole("alert")).toContainText("no se pudo verificar");
  await page.unroute("**/api/desk/passkey?for=sign-in");
  const forged = await page.request.post("/api/desk/passkey?for=sign-in", {
    headers: { Origin: "https://evil.example" },
  });
  expect(forged.status()).toBe(403);
  const early = await page.request.post("/api/desk/passkey?for=new", { headers: { Origin: server.url } });
  expect(early.status()).toBe(403);
  await use.click();
  await expect(page).toHaveURL(/\/es\/desk$/);
});

test("without JavaScript the second step has no passkey button, and says to use a code", async ({ browser }) => {
  const staff = server.reviewer;
  const context = await browser.newContext({ baseURL: server.url, locale: "es-VE", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/es/login");
  await fillSignIn(page, staff.email, staff.password);
  expect(await page.content()).toContain("Sin JavaScript no se pueden usar llaves de acceso");
  await expect(main(page).getByRole("button", { name: "Usar una llave de acceso" })).toHaveCount(0);
  await fillCode(page, (await staff.code?.()) ?? "");
  await expect(page).toHaveURL(/\/es\/desk$/);
});
