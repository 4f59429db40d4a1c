import fc from "fast-check";
import { expect, test } from "vitest";
import { recordExport } from "@/db/accounts/record-export";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { verifyChain } from "./verify-chain";

/** Opens a ledger without its triggers, like an attacker who holds the file. */
async function openUnguarded(): Promise<Db> {
  const db = await openTestLedger();
  for (const reason of ["una", "otra", ""]) {
    written(await recordRelease(db, { id: "user:1" }, newPersonRelease({ reason }), noon));
  }
  const triggers = db.$client.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.$client.exec(`DROP TRIGGER ${name}`);
  db.$client.pragma("foreign_keys = OFF");
  db.$client.pragma("ignore_check_constraints = ON");
  return db;
}

type Cell = { table: string; row: string; column: string; value: string | number };

/** Each table of the history, with its key columns. */
const keys = { changes: "id", change_notes: "change", revisions: "id", revision_parts: "revision || part" };

function cellsOf(db: Db): Cell[] {
  return Object.entries(keys).flatMap(([table, key]) => {
    const rows = db.$client.prepare(`SELECT ${key} AS "row!", * FROM ${table}`).all() as Record<string, string>[];
    return rows.flatMap(({ "row!": row = "", ...cells }) =>
      Object.entries(cells).flatMap(([column, value]) => (value === null ? [] : [{ table, row, column, value }])),
    );
  });
}

/** Returns the value with one bit of its text or number flipped. */
function flipped(value: string | number, bit: number): string | number {
  if (typeof value === "number") return value ^ (1 << (bit % 20));
  if (value === "") return "x";
  const index = Math.floor(bit / 7) % value.length;
  const code = value.charCodeAt(index) ^ (1 << (bit % 7));
  return value.slice(0, index) + String.fromCharCode(code) + value.slice(index + 1);
}

const reports = (db: Db) => {
  try {
    return verifyChain(db).broken;
  } catch (error) {
    return [String(error)];
  }
};

test("the check finds any single flipped bit of the history", async () => {
  const db = await openUnguarded();
  expect(verifyChain(db).broken).toEqual([]);
  const cells = cellsOf(db);
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.nat({ max: 5000 }), ({ table, row, column, value }, bit) => {
      db.$client.exec("SAVEPOINT tampering");
      try {
        const key = keys[table as keyof typeof keys];
        const update = `UPDATE OR IGNORE ${table} SET "${column}" = ? WHERE ${key} = ?`;
        const { changes } = db.$client.prepare(update).run(flipped(value, bit), row);
        fc.pre(changes === 1);
        expect(reports(db)).not.toEqual([]);
      } finally {
        db.$client.exec("ROLLBACK TO tampering; RELEASE tampering");
      }
    }),
    { numRuns: 1500 },
  );
  expect(verifyChain(db).broken).toEqual([]);
});

test.each([
  ["another second person", "UPDATE changes SET approved_by = 'user:3' WHERE approved_by IS NOT NULL"],
  ["a removed second person", "UPDATE changes SET approved_by = NULL"],
  ["an invented second person", "UPDATE changes SET approved_by = 'user:2' WHERE id = 1"],
])("the hash of a change covers who approved it: %s is found", async (_what, tampering) => {
  const db = await openUnguarded();
  const asked = { action: "person.export" as const, requestId: "the-export", filter: {}, rows: 3 };
  const { change } = await approved(db, recordExport(db, { id: "user:1" }, asked, noon), { id: "user:2" });
  expect(verifyChain(db).broken).toEqual([]);
  db.$client.exec(tampering);
  const altered = tampering.includes("id = 1") ? 1 : change;
  expect(verifyChain(db).broken).toEqual([`change ${altered} was altered`]);
});

test.each([
  ["a removed change", "DELETE FROM changes WHERE id = 2", "change 2 is missing"],
  ["a removed last change", "DELETE FROM changes WHERE id = 4", "revisions of a missing change remain"],
  [
    "a removed last change with its revisions",
    "DELETE FROM revisions WHERE change = 4; DELETE FROM changes WHERE id = 4",
    "head 4 belongs to no change",
  ],
  ["a removed revision", "DELETE FROM revisions WHERE id = 1", "change 1 was altered"],
  ["a removed row of data", "DELETE FROM revision_parts WHERE revision = 1 AND part = 'facts'", "was altered"],
  ["a removed row of a note", "DELETE FROM change_notes WHERE change = 1", "the note of change 1 was altered"],
  [
    "two revisions in another order",
    "UPDATE revisions SET position = 9 - position WHERE change = 1",
    "change 1 was altered",
  ],
  ["data erased without its salt", "UPDATE revision_parts SET data = NULL WHERE revision = 1", "was altered"],
  [
    "a revision inserted into an old change",
    "INSERT INTO revisions (change, position, record_type, record_id, version) VALUES (1, 99, 'person', '77', 1)",
    "change 1 was altered",
  ],
])("%s is found and named", async (_what, tampering, message) => {
  const db = await openUnguarded();
  db.$client.exec(tampering);
  expect(verifyChain(db).broken.join("\n")).toContain(message);
});

test("the check reports progress and can be stopped", async () => {
  const db = await openTestLedger();
  const heard: number[][] = [];
  db.$client.pragma("synchronous = OFF");
  for (let turn = 0; turn < 450; turn += 1) {
    written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon));
  }
  const report = verifyChain(db, (done, total) => {
    heard.push([done, total]);
    return false;
  });
  expect(heard).toEqual([[200, 451]]);
  expect(report).toMatchObject({ changes: 200, broken: [] });
});
