import { readdirSync } from "node:fs";
import path from "node:path";
import { runCli } from "@/e2e/database";
import { staffedServer } from "@/e2e/desk/staff";
import { expect, test } from "@/e2e/test";
import { isRunning, nextOf } from "./processes";
import { Visitor } from "./visitor";

const cached = [
  "/es",
  "/es/releases",
  "/es/charts/gender",
  "/api/v1/summary",
  "/data/counts.csv",
  "/es/cards/dashboard.png",
];

test("when Next is killed, cached pages are served, others say when to retry, and all works after the restart", async () => {
  const server = await staffedServer();
  try {
    const editor = new Visitor(server.url);
    expect((await editor.signIn(server.editor)).status).toBe(303);
    const visitor = new Visitor(server.url);
    const before = await Promise.all(cached.map(async (each) => (await visitor.ask(each)).text()));
    const next = nextOf(server.pid);
    process.kill(next, "SIGKILL");
    await expect.poll(() => server.output()).toContain("Next ended");

    for (const [index, each] of cached.entries()) {
      const answer = await visitor.ask(each);
      expect([each, answer.status, (await answer.text()) === before[index]]).toEqual([each, 200, true]);
    }
    for (const each of ["/en/about", "/api/v1/counts", "/es/releases/1", "/es/login"]) {
      const { status, headers } = await visitor.ask(each);
      expect([each, status, headers.get("Retry-After")]).toEqual([each, 503, "10"]);
    }
    expect((await editor.ask("/es/desk")).status).toBe(503);

    await expect.poll(async () => (await visitor.ask("/en/about")).status, { timeout: 30_000 }).toBe(200);
    expect(nextOf(server.pid)).not.toBe(next);
    expect((await editor.ask("/es/desk")).status).toBe(200);
    const source = await editor.makeSource("https://diario-inventado.example/tras-la-caida");
    expect((await editor.ask(`/es/desk/sources/${source}`)).status).toBe(200);
    const restarts = server
      .output()
      .split("\n")
      .filter((line) => line.includes("Next ended"));
    expect(restarts.map((line) => JSON.parse(line))).toMatchObject([{ code: "SIGKILL", seconds: 1 }]);
  } finally {
    await server.stop();
  }
});

test("when the front door is killed, Next ends by itself, and the ledger is intact and unlocked", async () => {
  const server = await staffedServer();
  const editor = new Visitor(server.url);
  await editor.signIn(server.editor);
  await editor.makeSource("https://diario-inventado.example/antes-de-la-caida");
  const next = nextOf(server.pid);
  process.kill(server.pid, "SIGKILL");
  await expect.poll(() => isRunning(next), { timeout: 20_000 }).toBe(false);
  const left = readdirSync(path.dirname(server.databasePath)).filter((name) => /-wal$|-shm$/.test(name));
  expect(left).toEqual([]);
  const prepared = runCli(server.databasePath, "prepare");
  expect([prepared.status, prepared.stderr]).toEqual([0, ""]);
});
