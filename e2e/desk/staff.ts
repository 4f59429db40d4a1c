import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { hashPassword } from "@/auth/password";
import { createUser } from "@/db/accounts/create-user";
import { openDatabase } from "@/db/ledger/open";
import type { Role } from "@/domain/values/vocabulary";
import { freshDatabase } from "@/e2e/database";
import { type Server, startServer } from "@/e2e/server";
import { authenticatorOf } from "./authenticator";

/** `code`: returns a code for the second step of signing in, for an account that must have a second factor. */
export type Staff = { name: string; email: string; password: string; code?: () => Promise<string> };

const password = "una frase larga y fácil";

export type StaffedServer = Server & Record<"editor" | "colleague" | "reviewer" | "admin", Staff>;

/** Starts a server for one test with a fresh copy of the seeded database and a user of each role. */
export async function staffedServer(): Promise<StaffedServer> {
  const databasePath = freshDatabase();
  const editor = await makeUser(databasePath, "Eva Editora", "editor");
  const colleague = await makeUser(databasePath, "Carla Colega", "editor");
  const admin = await makeUser(databasePath, "Ana Admin", "admin");
  const reviewer = await makeUser(databasePath, "Rita Revisora", "reviewer");
  return { ...(await startServer(databasePath)), editor, colleague, reviewer, admin };
}

/**
 * Creates an account directly in the database file, as another process would. Reviewers and admins get authenticator
 * apps.
 */
export async function makeUser(
  databasePath: string,
  name: string,
  role: Role,
  hasApps = role !== "editor",
): Promise<Staff> {
  const db = openDatabase(databasePath, 5000);
  try {
    const email = `${name
      .split(" ")[0]
      ?.toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z-]/g, "")}@example.org`;
    const secret = { passwordHash: await hashPassword(password) };
    const outcome = await createUser(
      db,
      { id: "cli" },
      { requestId: randomUUID(), name, email, role, secret },
      new Date(),
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const staff = { name, email, password };
    if (!hasApps) return staff;
    const code = authenticatorOf(databasePath, Number(outcome.records[0]?.id));
    // The first app exists before the account signs in.
    await code.add();
    return { ...staff, code: code.next };
  } finally {
    db.$client.close();
  }
}

/** Signs in on a new page, in a browser context that no other user has. */
export async function signedIn(browser: Browser, url: string, staff: Staff, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: "es-VE", javaScriptEnabled });
  const page = await context.newPage();
  await page.goto("/es/login");
  await fillSignIn(page, staff.email, staff.password);
  await fillSecondStep(page, staff);
  await page.waitForURL("**/es/desk");
  return page;
}

export async function fillSignIn(page: Page, email: string, secret: string): Promise<void> {
  const main = page.locator("main");
  await main.getByLabel("Correo electrónico").fill(email);
  await main.getByLabel("Contraseña").fill(secret);
  await main.getByRole("button", { name: "Entrar" }).click();
}

/** Types a code of the account's authenticator app, if it has one. */
export async function fillSecondStep(page: Page, { code }: Staff): Promise<void> {
  if (!code) return;
  await page.waitForURL("**/login/second?**");
  await fillCode(page, await code());
}

export async function fillCode(page: Page, code: string): Promise<void> {
  const main = page.locator("main");
  await main.getByLabel("Código", { exact: true }).fill(code);
  await main.getByRole("button", { name: "Entrar" }).click();
}
