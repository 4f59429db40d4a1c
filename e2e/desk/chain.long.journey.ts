import { openDatabase } from "@/db/ledger/open";
import { expect, test } from "@/e2e/test";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("an admin verifies the whole history in the background and sees what was altered outside, also without JavaScript", async ({
  browser,
}) => {
  for (const javaScript of [true, false]) {
    const page = await signedIn(browser, server.url, server.admin, javaScript);
    const main = page.locator("main");
    const check = async () => {
      await page.goto("/es/admin/chain");
      await main.getByRole("button", { name: "Comprobar ahora" }).click();
      await expect(async () => {
        if (!javaScript) await page.reload();
        await expect(main.getByRole("button", { name: "Comprobar ahora" })).toBeVisible({ timeout: 1000 });
      }).toPass();
    };
    const db = openDatabase(server.databasePath, 5000);
    await check();
    await expect(main).toContainText("Todo coincide");
    const head = db.$client.prepare("SELECT hash FROM changes ORDER BY id DESC LIMIT 1").pluck().get();
    await expect(main.getByText(String(head))).toBeVisible();

    const forge = (actor: string) => db.$client.prepare("UPDATE changes SET actor = ? WHERE id = 2").run(actor);
    const actor = String(db.$client.prepare("SELECT actor FROM changes WHERE id = 2").pluck().get());
    expect(() => forge("somebody")).toThrow();
    db.$client.exec("DROP TRIGGER changes_no_update");
    forge("somebody");
    await check();
    await expect(main).toContainText("Se alteraron datos");
    await expect(main.getByText(/^change 2 \(.*\): its own facts, its hash/)).toBeVisible();
    forge(actor);
    db.$client.exec(
      "CREATE TRIGGER changes_no_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'not rewritten'); END",
    );
    db.$client.close();
  }
});
