import type { Browser, Page } from "@playwright/test";
import type { Role } from "@/domain/values/vocabulary";
import type { Server } from "@/e2e/server";
import { expect } from "@/e2e/test";
import { codeOf } from "./authenticator";
import { fillSignIn, makeUser, type Staff } from "./staff";

export const main = (page: Page) => page.locator("main");

/** Returns the recovery codes that a page shows. */
export async function recoveryCodes(page: Page): Promise<string[]> {
  await expect(main(page).locator(".codes li")).toHaveCount(10);
  return main(page).locator(".codes code").allInnerTexts();
}

/** Adds the authenticator app of the page, after a wrong code if one is given; returns its key and the accepted code. */
export async function addApp(page: Page, password?: string, wrong?: string): Promise<{ key: string; code: string }> {
  const form = main(page).locator("form", { has: page.locator("svg.qr-code") });
  const shown = (await form.locator("code.secret").textContent()) ?? "";
  const key = shown.replaceAll(" ", "");
  const send = async (code: string) => {
    if (password) await form.getByLabel("Contraseña actual").fill(password);
    await form.getByLabel("Código", { exact: true }).fill(code);
    await form.getByRole("button", { name: "Añadir la aplicación" }).click();
  };
  if (wrong) {
    await send(wrong);
    await expect(main(page)).toContainText("El código no es correcto");
    expect(((await form.locator("code.secret").textContent()) ?? "").replaceAll(" ", "")).toBe(key);
  }
  const code = codeOf(key);
  await send(code);
  return { key, code };
}

/** Creates an account that must have a second factor, and adds an app in the browser at its first sign-in. */
export async function enrolled(
  browser: Browser,
  server: Server,
  name: string,
  role: Role,
  { before, javaScriptEnabled = true }: { before?: (page: Page) => Promise<void>; javaScriptEnabled?: boolean } = {},
): Promise<{ staff: Staff; page: Page; key: string; codes: string[] }> {
  const { code: _none, ...staff } = await makeUser(server.databasePath, name, role, false);
  const page = await (await browser.newContext({ baseURL: server.url, locale: "es-VE", javaScriptEnabled })).newPage();
  await page.goto("/es/login");
  await fillSignIn(page, staff.email, staff.password);
  await expect(page).toHaveURL(/\/es\/login\/enrol\?next=/);
  await before?.(page);
  const { key } = await addApp(page);
  const codes = await recoveryCodes(page);
  await main(page).getByRole("link", { name: "Ya los guardé" }).click();
  await expect(page).toHaveURL(/\/es\/desk/);
  return { staff, page, key, codes };
}
