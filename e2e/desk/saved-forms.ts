import { type Browser, expect, type Page } from "@playwright/test";
import { endSessionsOf } from "@/db/accounts/end-sessions";
import { findCredentials } from "@/db/accounts/find-credentials";
import { openDatabase } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { type Staff, type StaffedServer, signedIn } from "./staff";

/** The message of a form with restored values. */
export const restored = "Recuperamos lo que usted no llegó a guardar";

/** Returns an open desk page for the editor whose form has its autosave key. */
export async function openedForm(
  browser: Browser,
  { url, editor }: Pick<StaffedServer, "url" | "editor">,
  path: string,
): Promise<Page> {
  const page = await signedIn(browser, url, editor);
  const key = page.waitForResponse(/form-key/);
  await page.goto(path);
  await (await key).finished();
  return page;
}

/** Expects this number of forms in the tab's storage. */
export async function expectSavedForms(page: Page, count: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith("kept:")).length))
    .toBe(count);
}

/** Runs an action, and waits until the form is saved in its new state. */
export async function waitForSave(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await storage(page);
  await act();
  await expect.poll(() => storage(page)).not.toBe(before);
}

/** Returns everything in the tab's storage, also decoded from base64. */
export async function storage(page: Page): Promise<string> {
  const entries = await page.evaluate(() => Object.entries({ ...sessionStorage, ...localStorage }));
  const decoded = entries
    .flat()
    .map((text) => Buffer.from(text.slice(text.indexOf(":") + 1), "base64").toString("latin1"));
  return [...entries.flat(), ...decoded].join("\n");
}

/** Expects a search by surname to find this number of people. */
export async function expectPeople(page: Page, surname: string, count: number): Promise<void> {
  const found = await page.request.get(`/es/desk/people/search?q=${encodeURIComponent(surname)}`);
  expect(await found.json()).toHaveLength(count);
}

/** Ends a user's sessions, as an administrator or expiry would. */
export async function endSessions(databasePath: string, { email }: Staff): Promise<void> {
  const db = openDatabase(databasePath, 5000);
  try {
    const user = findCredentials(db, email);
    if (!user) throw new Error(`no user has the address ${email}`);
    await inTransaction(db, (tx) => endSessionsOf(tx, user.id));
  } finally {
    db.$client.close();
  }
}
