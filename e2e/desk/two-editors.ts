import type { Browser, Page } from "@playwright/test";
import { type StaffedServer, signedIn } from "./staff";

/** The text field with this label, also if it is optional. */
export const box = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}( \\(|$)`) });
export const given = (page: Page) => box(page, "Nombres");
export const gender = (page: Page) => page.getByRole("combobox", { name: "Género", exact: true });
export const save = (page: Page) => page.locator("main").getByRole("button", { name: "Guardar" }).click();
export const saved = (page: Page) => page.waitForURL(/people\/\d+\?saved=1/);

/** A new person, opened for editing by two users. */
export async function twoEditors(browser: Browser, server: StaffedServer, surname: string, javaScript = true) {
  const mine = await signedIn(browser, server.url, server.editor, javaScript);
  const theirs = await signedIn(browser, server.url, server.colleague);
  await mine.goto("/es/desk/people/new");
  await given(mine).fill("Josefa");
  await box(mine, "Apellidos").fill(surname);
  await save(mine);
  await saved(mine);
  const address = new URL(mine.url()).pathname;
  await theirs.goto(`${address}/edit`);
  const key = javaScript ? mine.waitForResponse(/form-key/) : undefined;
  await mine.goto(`${address}/edit`);
  await (await key)?.finished();
  return { mine, theirs, address };
}
