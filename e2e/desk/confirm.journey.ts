import type { Browser } from "@playwright/test";
import { expect, test } from "@/e2e/test";
import { moveSessions } from "./moved-clock";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

/** Signs the admin in, as if the password had been typed eleven minutes ago. */
async function signedInEarlier(browser: Browser, javaScript = true) {
  const page = await signedIn(browser, server.url, server.admin, javaScript);
  moveSessions(server.databasePath, server.admin.email, "confirmed_at", 11);
  return page;
}

for (const javaScript of [true, false]) {
  test(`a change of a role asks for the password again and keeps what was typed, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const page = await signedInEarlier(browser, javaScript);
    const main = page.locator("main");
    const name = `Carla ${javaScript ? "Corregida" : "Cambiada"}`;
    await page.goto("/es/admin/users");
    await main.getByRole("link", { name: /^Carla/ }).click();
    await main.getByLabel("Nombre").fill(name);
    await main.getByRole("button", { name: "Guardar" }).click();
    const password = main.getByLabel("Su contraseña");
    await expect(password).toBeFocused();
    await expect(main.getByText("Escriba su contraseña para continuar")).toBeVisible();
    await expect(main.getByLabel("Nombre")).toHaveValue(name);
    await password.fill("otra frase cualquiera");
    await main.getByRole("button", { name: "Guardar" }).click();
    await expect(main.getByText("Esta no es su contraseña actual.")).toBeVisible();
    await expect(password).toHaveValue("");
    await expect(main.getByLabel("Nombre")).toHaveValue(name);
    expect(await page.content()).not.toContain("otra frase cualquiera");
    await password.fill(server.admin.password);
    await main.getByRole("button", { name: "Guardar" }).click();
    await expect(page).toHaveURL(/saved=1/);
    await expect(main.getByRole("link", { name })).toBeVisible();
    await page.goto("/es/account/events");
    await expect(main.getByRole("row").filter({ hasText: "Confirmación fallida" }).first()).toBeVisible();
  });
}

test("an erasure asks for the password again, and erases nothing without it", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  const main = page.locator("main");
  await page.goto("/es/desk/releases/new");
  await page.getByRole("combobox", { name: "¿Quién salió?" }).fill("Berta Ficticia");
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  await page.locator(".line summary").click();
  await page.getByLabel("En custodia desde").fill("2025-01");
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  await page.locator(".batch").getByRole("link", { name: "Berta Ficticia" }).click();
  await page.waitForURL(/people\/\d+/);
  const id = /people\/(\d+)/.exec(page.url())?.[1] ?? "";
  moveSessions(server.databasePath, server.admin.email, "confirmed_at", 11);
  await page.goto(`/es/desk/people/${id}/erase`);
  const reason = main.getByLabel("Motivo interno");
  await reason.fill("lo pidió la familia");
  await main.getByLabel(`Escriba ${id} para confirmar`).fill(id);
  await main.getByRole("button", { name: "Borrar para siempre" }).click();
  await expect(main.getByLabel("Su contraseña")).toBeFocused();
  await expect(reason).toHaveValue("lo pidió la familia");
  await main.getByLabel("Su contraseña").fill(server.admin.password);
  await main.getByRole("button", { name: "Borrar para siempre" }).click();
  await expect(page).toHaveURL(/\/desk\/proposals\/\d+/);
});

test("an export leads to a page that asks for the password, and back to the filtered list", async ({ browser }) => {
  const page = await signedInEarlier(browser, false);
  const main = page.locator("main");
  await page.goto("/es/desk/releases?publication=published");
  const ask = main.getByRole("button", { name: /Pedir la descarga/ });
  await ask.click();
  await expect(page).toHaveURL(/\/es\/confirm\?next=/);
  await main.getByLabel("Contraseña actual").fill("otra frase cualquiera");
  await main.getByRole("button", { name: "Confirmar" }).click();
  await expect(main.getByText("Esta no es su contraseña actual.").first()).toBeVisible();
  await main.getByLabel("Contraseña actual").fill(server.admin.password);
  await main.getByRole("button", { name: "Confirmar" }).click();
  await expect(page).toHaveURL(/\/es\/desk\/releases\?publication=published/);
  await ask.click();
  await expect(page).toHaveURL(/\/desk\/proposals\/\d+/);
});

test("the page that asks for the password leads to no other site", async ({ browser }) => {
  const page = await signedInEarlier(browser, false);
  await page.goto("/es/confirm?next=//otro.example/es/desk");
  await page.getByLabel("Contraseña actual").fill(server.admin.password);
  await page.getByRole("button", { name: "Confirmar" }).click();
  await expect(page).toHaveURL(`${server.url}/es/desk`);
});
