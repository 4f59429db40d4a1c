import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { requireLedgerFile } from "@/db/ledger-file/check-file";
import { temporaryPath } from "@/db/testing/temporary-path";
import { finishReplacing, removeLeftovers, replaceLedger } from "./replace-ledger";

const ledger = (words: string) => `SQLite format 3\0${words}`;

/** Creates a folder with a ledger that has a full log, evidence and imports, and an unpacked backup next to it. */
function arrange() {
  const path = temporaryPath();
  const folder = dirname(path);
  const staging = join(folder, ".vigilia-tmp-restore-abcdef");
  for (const each of ["evidence", "imports", ".vigilia-tmp-restore-abcdef/evidence"])
    mkdirSync(join(folder, each), { recursive: true });
  const files: Record<string, string> = {
    "ledger.sqlite": ledger("old"),
    "ledger.sqlite-wal": "old log",
    "ledger.sqlite-shm": "old index",
    "ledger.sqlite.newest": "old note",
    "evidence/0a": "old evidence",
    "imports/1.upload": "names",
    "secrets.json": "secrets",
    "erased.jsonl": "erased",
    ".vigilia-tmp-restore-abcdef/vigilia.sqlite": ledger("new"),
    ".vigilia-tmp-restore-abcdef/evidence/0b": "new evidence",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { path, folder, staging };
}

/** Returns every file under a folder with its content. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.toSorted().map((each) => [each.slice(folder.length + 1), readFileSync(each, "utf8")]),
  );
}

const whenDone = {
  "before-restore-2026-05-01T12-00-00-000Z/evidence/0a": "old evidence",
  "before-restore-2026-05-01T12-00-00-000Z/ledger.sqlite": ledger("old"),
  "before-restore-2026-05-01T12-00-00-000Z/ledger.sqlite-shm": "old index",
  "before-restore-2026-05-01T12-00-00-000Z/ledger.sqlite-wal": "old log",
  "before-restore-2026-05-01T12-00-00-000Z/ledger.sqlite.newest": "old note",
  "erased.jsonl": "erased",
  "evidence/0b": "new evidence",
  "ledger.sqlite": ledger("new"),
  "secrets.json": "secrets",
};

test("the old log moves away with its ledger, and files that a backup does not contain stay", () => {
  const { path, folder, staging } = arrange();
  const aside = replaceLedger(path, staging, new Date("2026-05-01T12:00:00Z"));
  expect(aside).toBe(join(folder, "before-restore-2026-05-01T12-00-00-000Z"));
  expect(contents(folder)).toEqual(whenDone);
});

test("if killed at any step, the old ledger is unchanged or the next start finishes the replacement", () => {
  const first = arrange();
  const before = contents(first.folder);
  let wasOld = 0;
  let wasFinished = 0;
  for (let step = 1; ; step += 1) {
    const { path, folder, staging } = arrange();
    const args = ["--import", "tsx", "db/testing/replace-and-die.ts", path, staging, String(step)];
    const { signal, status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    if (signal === null) {
      expect(status).toBe(0);
      break;
    }
    const wasBegun = existsSync(join(folder, "restore.json"));
    if (wasBegun) expect(() => requireLedgerFile(path)).toThrow("npm start finishes it");
    const aside = finishReplacing(path);
    const isUntouched = removeLeftovers(path);
    if (aside === undefined && isUntouched) {
      wasOld += 1;
      const {
        ".vigilia-tmp-restore-abcdef/vigilia.sqlite": _ledger,
        ".vigilia-tmp-restore-abcdef/evidence/0b": _evidence,
        ...old
      } = before;
      expect(contents(folder)).toEqual(old);
    } else {
      wasFinished += 1;
      expect(contents(folder)).toEqual(whenDone);
    }
    expect(() => requireLedgerFile(path)).not.toThrow();
  }
  expect(wasOld).toBe(2);
  expect(wasFinished).toBeGreaterThan(8);
});
