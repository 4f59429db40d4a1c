import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { log } from "@/ops/log/log";
import { freePort } from "./next-process";
import { NextServer, NextUnavailable, restartDelay } from "./next-server";

afterEach(() => vi.restoreAllMocks());

const serve = 'require("http").createServer((_, a) => a.end("next")).listen(process.env.PORT, "localhost")';

/** A small program that replaces Next, and the processes that were started. */
async function openNext(program: (start: number) => string) {
  const started: number[] = [];
  const next = new NextServer("start", process.env, async () => {
    const port = await freePort();
    const child: ChildProcess = spawn(process.execPath, ["-e", program(started.length)], {
      env: { ...process.env, PORT: String(port) },
      stdio: "ignore",
    });
    started.push(child.pid ?? 0);
    return { child, origin: `http://localhost:${port}` };
  });
  onTestFinished(() => next.stop());
  return { next, started };
}

const askNext = async (next: NextServer) => (await next.request({ method: "GET", path: "/" })).body.text();

test("the delay doubles with each crash in a row, up to half a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50].map(restartDelay)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
});

test("a crash of Next is logged in one line and Next is restarted; repeated crashes at the start wait longer", async () => {
  const logged = vi.spyOn(log, "error").mockReturnValue();
  const { next, started } = await openNext((start) => (start === 1 ? "process.exit(3)" : serve));
  expect(await next.start()).toBeUndefined();
  expect(await askNext(next)).toBe("next");
  process.kill(started[0] ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(next.origin).toBeUndefined(), 10_000);
  await expect(askNext(next)).rejects.toThrow(NextUnavailable);
  await vi.waitFor(async () => expect(await askNext(next)).toBe("next"), 20_000);
  expect(started).toHaveLength(3);
  expect(logged.mock.calls).toEqual([
    ["Next ended and starts again", undefined, { code: "SIGKILL", seconds: 1 }],
    ["Next ended and starts again", undefined, { code: "3", seconds: 2 }],
  ]);
});

test("if Next ends before it answers, the start stops with its exit code", async () => {
  const { next, started } = await openNext(() => "process.exit(7)");
  expect(await next.start()).toBe(7);
  expect(started).toHaveLength(1);
});

test("a request in progress when Next ends fails like a request that Next could not accept", async () => {
  vi.spyOn(log, "error").mockReturnValue();
  const { next, started } = await openNext(() => serve.replace('a.end("next")', "_.url === '/slow' || a.end()"));
  await next.start();
  const slow = next.request({ method: "GET", path: "/slow" });
  slow.catch(() => {});
  await askNext(next);
  process.kill(started[0] ?? 0, "SIGKILL");
  await expect(slow).rejects.toThrow(NextUnavailable);
});

test("Next is not restarted after it was allowed to end, whatever ends it", async () => {
  const logged = vi.spyOn(log, "error").mockReturnValue();
  const { next, started } = await openNext(() => serve);
  await next.start();
  next.letEnd();
  process.kill(started[0] ?? 0, "SIGTERM");
  await vi.waitFor(() => expect(next.origin).toBeUndefined(), 10_000);
  await next.stop();
  expect([started.length, logged.mock.calls]).toEqual([1, []]);
});
