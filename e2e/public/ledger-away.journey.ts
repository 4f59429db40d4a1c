import { readdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { written } from "@/db/testing/written";
import { freshDatabase, runCli } from "@/e2e/database";
import { startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";

/** The ledger's file and the files that SQLite keeps next to it. */
const files = (path: string) => [path, `${path}-wal`, `${path}-shm`];

/** Pages that never name a person: served from the cache while the ledger cannot be read. */
const figures = ["", "/counts", "/charts/gender", "/embed/gender", "/cards/dashboard.png", "/feed/releases.xml"];

test("while the ledger is unavailable, pages that never name a person are served with a notice, and all others answer 503", async ({
  page,
}) => {
  const server = await startServer(freshDatabase());
  const bodies = () =>
    Promise.all(figures.map(async (path) => (await page.request.get(`${server.url}/es${path}`)).body()));
  const mainOf = (html: Buffer | undefined) => /<main[\s\S]*<\/main>/.exec(html?.toString() ?? "")?.[0];
  try {
    const before = await bodies();
    const naming = ["releases", "detentions", "corrections", "updates", "releases.csv"];
    for (const path of naming) expect((await page.request.get(`${server.url}/es/${path}`)).status()).toBe(200);
    for (const file of files(server.databasePath)) renameSync(file, `${file}.away`);

    const stale = await bodies();
    for (const [index, path] of figures.entries()) {
      const isPage = !/\.(png|xml)$/.test(path);
      expect([path, mainOf(stale[index])]).toEqual([path, mainOf(before[index])]);
      if (!isPage) expect([path, stale[index]?.equals(before[index] ?? Buffer.of())]).toEqual([path, true]);
    }
    const shown = await page.goto(`${server.url}/es`);
    expect([shown?.status(), shown?.headers()["cache-control"]]).toEqual([200, "no-store"]);
    await expect(page.getByRole("status").first()).toContainText("No podemos leer los datos ahora");
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
    const context = await page.request.get(`${server.url}/es/desk`);
    expect([context.status(), await context.text()]).toEqual([503, expect.stringContaining("no puede leer sus datos")]);
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

test("while a server runs, a second start does not prepare its ledger; after a stop, the main file has all data and no log files", async () => {
  const server = await startServer(freshDatabase());
  const db = openDatabase(server.databasePath, 5000);
  const { head } = written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), new Date()));
  // Not the last connection, so its writes stay in the log.
  db.$client.close();
  const prepared = runCli(server.databasePath, "prepare");
  expect([prepared.status, prepared.stderr]).toEqual([1, expect.stringContaining("Another process uses the database")]);
  await expect(startServer(server.databasePath)).rejects.toThrow("A server already uses the database");
  await server.stop();
  const left = readdirSync(dirname(server.databasePath)).filter((name) => name.startsWith("vigilia.sqlite"));
  expect(left.filter((name) => !/-lock$|\.newest$/.test(name))).toEqual(["vigilia.sqlite"]);
  const again = openDatabase(server.databasePath);
  expect(again.$client.prepare("SELECT max(number) FROM published_heads").pluck().get()).toBe(head);
  again.$client.close();
});

test("if the log is deleted while the server runs, readers go on, health reports it, and a stop saves what was written", async ({
  request,
}) => {
  const server = await startServer(freshDatabase());
  const db = openDatabase(server.databasePath, 5000);
  const { head } = written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), new Date()));
  db.$client.close();
  rmSync(`${server.databasePath}-wal`);
  const health = await request.get(`${server.url}/api/v1/health`);
  expect([health.status(), await health.json()]).toEqual([
    503,
    expect.objectContaining({ status: "ledger_unwritable", head }),
  ]);
  expect((await request.get(`${server.url}/es/releases`)).status()).toBe(200);
  expect(runCli(server.databasePath, "verify").stderr).toContain("was deleted or replaced while in use");
  await server.stop();
  const again = openDatabase(server.databasePath);
  expect(again.$client.prepare("SELECT max(number) FROM published_heads").pluck().get()).toBe(head);
  again.$client.close();
});

test("a server without its ledger ends by itself with an exit code, and says why", async () => {
  const path = freshDatabase();
  rmSync(path);
  await expect(startServer(path)).rejects.toThrow(/^the server ended with code 1:\n[\s\S]*There is no database at/);
});
