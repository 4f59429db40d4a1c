import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryPath } from "@/db/testing/temporary-path";
import { listOldCopies, removeCopy, removeExpiredCopies } from "./old-copies";

const fourteenDays = 14 * 86_400_000;
const made = new Date("2026-12-01T12:00:00.000Z");
const stamp = "2026-12-01T12-00-00-000Z";

/** Creates a folder with a ledger and these files and folders next to it. Returns the ledger's path. */
function ledgerWith(...names: string[]): string {
  const path = temporaryPath();
  writeFileSync(path, "ledger");
  for (const name of names) {
    if (name.startsWith("before-restore-")) {
      mkdirSync(join(dirname(path), name, "evidence"), { recursive: true });
      writeFileSync(join(dirname(path), name, "evidence", "0a"), "12345");
    } else writeFileSync(join(dirname(path), name), "12345678");
  }
  return path;
}

const namesIn = (path: string) => readdirSync(dirname(path)).toSorted();

test("copies from before upgrades and restores are listed, oldest first, with their size and expiry", () => {
  const older = `ledger.sqlite.before-migration-${made.getTime() - 1000}`;
  const path = ledgerWith(`before-restore-${stamp}`, older, "ledger.sqlite.newest", "other.sqlite.before-migration-1");
  const listed = listOldCopies(path).map((copy) => ({ ...copy, path: basename(copy.path) }));
  expect(listed).toEqual([
    {
      path: older,
      kind: "migration",
      madeAt: new Date(made.getTime() - 1000),
      expiresAt: new Date(made.getTime() - 1000 + fourteenDays),
      bytes: 8,
    },
    {
      path: `before-restore-${stamp}`,
      kind: "restore",
      madeAt: made,
      expiresAt: new Date(made.getTime() + fourteenDays),
      bytes: 5,
    },
  ]);
});

test("a copy is deleted fourteen days after it was made, and not a moment before", () => {
  const copy = `ledger.sqlite.before-migration-${stamp}`;
  const path = ledgerWith(copy, `${copy}-wal`, `${copy}-shm`, `before-restore-${stamp}`, "ledger.sqlite.newest");
  const all = namesIn(path);
  expect(removeExpiredCopies(path, new Date(made.getTime() + fourteenDays - 1))).toEqual([]);
  expect(namesIn(path)).toEqual(all);
  expect(removeExpiredCopies(path, new Date(made.getTime() + fourteenDays))).toHaveLength(2);
  expect(namesIn(path)).toEqual(["ledger.sqlite", "ledger.sqlite.newest"]);
});

test("a copy that an operator renamed does not expire, but can be deleted", () => {
  const path = ledgerWith("ledger.sqlite.before-migration-keep", "before-restore-of-may");
  expect(removeExpiredCopies(path, new Date("2100-01-01"))).toEqual([]);
  for (const copy of listOldCopies(path)) removeCopy(copy);
  expect(namesIn(path)).toEqual(["ledger.sqlite"]);
});

test("copies next to a ledger behind a symbolic link are found", () => {
  const path = ledgerWith(`ledger.sqlite.before-migration-${stamp}`);
  const link = temporaryPath();
  symlinkSync(path, link);
  expect(listOldCopies(link).map((copy) => copy.path)).toEqual([`${path}.before-migration-${stamp}`]);
});
