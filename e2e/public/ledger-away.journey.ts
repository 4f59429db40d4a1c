import { renameSync } from "node:fs";
import { freshDatabase } from "../database";
import { startServer } from "../server";
import { expect, test } from "../test";

/** The ledger's file and what SQLite keeps beside it. */
const files = (path: string) => [path, `${path}-wal`, `${path}-shm`];

test("while the ledger is away, pages of figures stay as last rendered, all others answer 503, and health tells", async ({
  page,
}) => {
  const server = await startServer(freshDatabase());
  try {
    await page.goto(`${server.url}/es`);
    const before = await page.locator("main").textContent();
    const naming = ["releases", "detentions", "corrections", "updates", "releases.csv", "feed/releases.xml"];
    for (const path of naming) expect((await page.request.get(`${server.url}/es/${path}`)).status()).toBe(200);
    for (const file of files(server.databasePath)) renameSync(file, `${file}.away`);

    expect((await page.goto(`${server.url}/es`))?.status()).toBe(200);
    expect(await page.locator("main").textContent()).toBe(before);
    for (const path of naming) {
      const answer = await page.request.get(`${server.url}/es/${path}`);
      expect([path, answer.status(), (await answer.text()).includes("no puede leer sus datos")]).toEqual([
        path,
        503,
        true,
      ]);
    }
    const never = await page.request.get(`${server.url}/en/releases`);
    expect(never.status()).toBe(503);
    expect(await never.text()).toContain("cannot read its data");
    expect(await never.text()).toContain("no puede leer sus datos");
    expect((await page.request.get(`${server.url}/es?nationality=home_only`)).status()).toBe(503);
    const health = await page.request.get(`${server.url}/api/v1/health`);
    expect([health.status(), (await health.json()).status]).toEqual([503, "ledger_unreadable"]);
    for (const path of ["data/counts.csv", "data/releases.csv", "api/v1/releases", "es/cards/site.png"]) {
      expect([path, (await page.request.get(`${server.url}/${path}`)).status()]).toEqual([path, 503]);
    }

    for (const file of files(server.databasePath)) renameSync(`${file}.away`, file);
    expect((await page.request.get(`${server.url}/en/releases`)).status()).toBe(200);
    expect((await page.request.get(`${server.url}/api/v1/health`)).status()).toBe(200);
  } finally {
    await server.stop();
  }
});
