import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** Runs a TypeScript file in another process and resolves with its output. Throws if it failed. */
export async function inOtherProcess(file: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return printed;
}

const hold = `
  const Database = require("better-sqlite3");
  const db = new Database(process.argv[1]);
  db.exec("BEGIN IMMEDIATE");
  process.stdout.write("held");
  setTimeout(() => db.exec("COMMIT"), Number(process.argv[2]));
`;

/** Starts a process that holds the ledger's write lock for some ms. Resolves once it holds the lock. */
export async function holdLock(path: string, milliseconds: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", hold, path, String(milliseconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}
