import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeFiles } from "./close-files";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vigilia-private-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("only the owner can read the ledger's files, whatever the shell's umask or an earlier version allowed", () => {
  prepare();
  expect(readdirSync(folder)).toContain("data");
  expect(openTo(folder)).toEqual([]);

  const data = path.join(folder, "data");
  for (const each of ["evidence", "imports"]) mkdirSync(path.join(data, each), { recursive: true });
  for (const each of [
    "x.sqlite.before-migration-1",
    "x.sqlite-wal",
    "x.sqlite-shm",
    `evidence/${"0".repeat(64)}`,
    "imports/1.upload",
  ])
    writeFileSync(path.join(data, each), "");
  // Not a file of the ledger, because the folder may contain files of other programs.
  writeFileSync(path.join(data, "notes.txt"), "");
  for (const each of entriesIn(data)) chmodSync(each, statSync(each).isDirectory() ? 0o755 : 0o644);
  prepare();
  expect(openTo(data)).toEqual([path.join(data, "notes.txt")]);
});

test("the preparation sets the umask before it creates the first folder", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  run("ops/start/prepare.ts", { PORT: String(port) });
  server.close();
  expect(existsSync(path.join(folder, "data"))).toBe(true);
  expect(openTo(folder)).toEqual([]);
});

test("a folder that may not be read is named, and the files around it are closed", () => {
  const database = path.join(folder, "x.sqlite");
  const [backups, evidence] = [path.join(folder, "backups"), path.join(folder, "evidence")];
  for (const each of [backups, evidence]) mkdirSync(each);
  chmodSync(evidence, 0o755);
  chmodSync(backups, 0o000);
  expect(asUser([folder, evidence], () => closeFiles(database, database))).toEqual({ open: [], unread: [backups] });
  chmodSync(backups, 0o700);
  expect(openTo(folder)).toEqual([]);
});

/** Runs `work` as an account that is bound by permissions, which an administrator's is not. It owns `files`. */
function asUser<T>(files: readonly string[], work: () => T): T {
  const isAdmin = process.geteuid?.() === 0;
  const nobody = 65_534;
  if (isAdmin) for (const each of files) chownSync(each, nobody, nobody);
  if (isAdmin) process.seteuid?.(nobody);
  try {
    return work();
  } finally {
    if (isAdmin) process.seteuid?.(0);
  }
}

function prepare() {
  const { status, stderr } = run("cli/main.ts prepare");
  expect(stderr).toBe("");
  expect(status).toBe(0);
}

/** Runs one of our programs from a shell with the default umask of most systems. */
function run(program: string, env: Record<string, string> = {}) {
  const VIGILIA_DATABASE = path.join(folder, "data", "x.sqlite");
  return spawnSync("sh", ["-c", `umask 022 && exec "${process.execPath}" --import tsx ${program}`], {
    env: { ...process.env, VIGILIA_URL: "", VIGILIA_DATABASE, ...env },
    encoding: "utf8",
  });
}

/** Returns everything in a folder that others may read, write or enter. */
const openTo = (start: string) => entriesIn(start).filter((each) => (statSync(each).mode & 0o077) !== 0);

function entriesIn(start: string): string[] {
  return readdirSync(start, { recursive: true, encoding: "utf8" }).map((name) => path.join(start, name));
}
