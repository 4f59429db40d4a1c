import { openDatabase } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import { axeFaults } from "@/e2e/axe-faults";
import { expect, test } from "@/e2e/test";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
  failJobs(server.databasePath, "user:2", ["long_change", "verify"]);
});
test.afterAll(() => server.stop());

for (const javaScript of [true, false]) {
  test(`a failed job is dismissed ${javaScript ? "with" : "without"} JavaScript, and does not come back`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, server.url, server.colleague, javaScript);
    const main = page.locator("main");
    const line = main.getByRole("listitem").filter({ hasText: "Trabajos que fallaron" });
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(line).toContainText(javaScript ? "2" : "1");
    await line.getByRole("link").click();
    if (javaScript) expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const dismiss = main.getByRole("button", { name: /^Quitar de esta lista/ });
    const before = await dismiss.count();
    await dismiss.first().click();
    await expect(main).toContainText("Se quitó de la lista.");
    await expect(dismiss).toHaveCount(before - 1);
    await page.goto("/es/desk");
    await expect(line).toHaveCount(before - 1 === 0 ? 0 : 1);
  });
}

function failJobs(databasePath: string, actor: string, kinds: readonly string[]): void {
  const db = openDatabase(databasePath, 5000);
  try {
    const failed = {
      state: "failed",
      actor,
      done: 0,
      cancelAsked: false,
      createdAt: new Date().toISOString(),
    } as const;
    for (const kind of kinds)
      db.insert(jobs)
        .values({ kind, ...failed })
        .run();
  } finally {
    db.$client.close();
  }
}
