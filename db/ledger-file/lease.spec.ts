import { spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync, writeFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { temporaryPath } from "@/db/testing/temporary-path";
import { shareLedger, takeLedger, takeServerLease } from "./lease";

/** Starts another process that uses a ledger until it is killed. */
async function otherProcess(how: "share" | "take" | "serve", path: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "db/testing/use-ledger.ts", how, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return { kill };
}

test("several processes share a ledger; exclusive use is refused until the last one was killed", async () => {
  const path = temporaryPath();
  const own = shareLedger(path, 0);
  const other = await otherProcess("share", path);
  expect(() => takeLedger(path, 0)).toThrow("Another process uses the database");
  own.release();
  expect(() => takeLedger(path, 0)).toThrow("Another process uses the database");
  await other.kill();
  takeLedger(path, 0).release();
});

test("while one process uses a ledger exclusively no other uses it, and a killed process leaves no lock", async () => {
  const path = temporaryPath();
  const other = await otherProcess("take", path);
  expect(() => shareLedger(path, 0)).toThrow("Another process uses the database");
  expect(() => takeLedger(path, 0)).toThrow("Another process uses the database");
  await other.kill();
  const [one, another] = [shareLedger(path, 0), shareLedger(path, 0)];
  one.release();
  another.release();
  takeLedger(path, 0).release();
});

test("a ledger has one server, under any name, until that server is killed", async () => {
  const path = temporaryPath();
  writeFileSync(path, "");
  symlinkSync(path, `${path}.link`);
  const other = await otherProcess("serve", path);
  for (const name of [path, `${path}.link`]) expect(() => takeServerLease(name)).toThrow("A server already uses");
  // Commands and jobs may run while a server does.
  shareLedger(path, 0).release();
  await other.kill();
  takeServerLease(`${path}.link`).release();
});
