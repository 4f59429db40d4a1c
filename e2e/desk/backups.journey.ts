import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openDatabase } from "@/db/ledger/open";
import { runCli } from "@/e2e/database";
import { expect, test } from "@/e2e/test";
import { moveSessions } from "./moved-clock";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("an admin creates the key, makes a backup and downloads it, and the console restores it on another machine", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.admin);
  const main = page.locator("main");
  const warning = page.getByRole("complementary", { name: "Copias de seguridad" });
  await expect(warning).toContainText("falta crear la clave");
  await warning.getByRole("link").click();
  await main.getByRole("button", { name: "Crear la clave" }).click();
  const key = (await main.locator(".codes code").textContent())?.trim() ?? "";
  expect(key).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
  await main.getByRole("link", { name: "Ya la guardé" }).click();
  const end = main.getByLabel("Últimos 8 caracteres");
  await end.fill("QQQQQQQQ");
  await main.getByRole("button", { name: "Confirmar y usar" }).click();
  await expect(main.getByText("No son los últimos caracteres de esta clave").first()).toBeVisible();
  expect(await page.content()).not.toContain(key.slice(16, 60));
  await end.fill(key.slice(-8).toLowerCase());
  await main.getByRole("button", { name: "Confirmar y usar" }).click();
  await expect(main.getByText("Clave confirmada.")).toBeVisible();
  // The page of the running job reloads itself.
  const download = main.getByRole("button", { name: "Descargar" });
  await expect(download).toHaveCount(1, { timeout: 60_000 });
  await expect(main.getByText("La última copia válida")).toBeVisible();
  await expect(warning).toHaveCount(0);

  moveSessions(server.databasePath, server.admin.email, "confirmed_at", 11);
  await download.click();
  await expect(page).toHaveURL(/\/es\/confirm\?next=/);
  await main.getByLabel("Contraseña actual").fill(server.admin.password);
  await main.getByRole("button", { name: "Confirmar" }).click();
  await expect(page).toHaveURL(/\/es\/admin\/backups/);
  const [saved] = await Promise.all([page.waitForEvent("download"), download.click()]);

  const folder = mkdtempSync(join(tmpdir(), "vigilia-restored-"));
  try {
    const [file, keyFile, restored] = ["copy.age", "key.txt", "data/ledger.sqlite"].map((name) => join(folder, name));
    if (!file || !keyFile || !restored) throw new Error("three paths");
    await saved.saveAs(file);
    writeFileSync(keyFile, `${key}\n`);
    mkdirSync(dirname(restored));
    const { status, stderr } = runCli(restored, "restore", file, "--key", keyFile);
    expect([status, stderr]).toEqual([0, ""]);
    expect(existsSync(restored)).toBe(true);
    expect(emailsIn(restored)).toEqual(emailsIn(server.databasePath));
  } finally {
    rmSync(folder, { recursive: true });
  }
  await page.goto("/es/admin/events");
  for (const kind of ["Clave de copias creada", "Clave de copias puesta en uso", "Copia de seguridad descargada"])
    await expect(main.getByRole("row").filter({ hasText: kind })).toHaveCount(1);
});

test("only admins are warned of backups", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.reviewer);
  await expect(page.locator(".desk-header")).toBeVisible();
  await expect(page.locator(".backup-warning")).toHaveCount(0);
  expect((await page.goto("/es/admin/backups"))?.status()).toBe(404);
});

function emailsIn(databasePath: string): unknown[] {
  const db = openDatabase(databasePath, 5000);
  try {
    return db.$client.prepare("SELECT email FROM users ORDER BY id").pluck().all();
  } finally {
    db.$client.close();
  }
}
