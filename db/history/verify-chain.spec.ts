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

type Row = Record<string, string | number | null>;
type Table = "changes" | "change_notes" | "revisions" | "revision_parts";

/** Each table of the history, with the number of the change that a row belongs to. */
const changeOf: Record<Table, string> = {
  changes: "id",
  change_notes: "change",
  revisions: "change",
  revision_parts: "(SELECT change FROM revisions WHERE revisions.id = revision)",
};
/** What tells a row of a table from the others. */
const keyOf: Record<Table, string> = {
  changes: "id",
  change_notes: "change",
  revisions: "id",
  revision_parts: "revision || part",
};
const tables = Object.keys(changeOf) as Table[];

/** One act of somebody who holds the file: on a cell of a row, or on two rows of a table. */
type Tampering = {
  how: "flip" | "blank" | "swap" | "delete";
  table: Table;
  row: number;
  other: number;
  cell: number;
  bit: number;
};

const tampering = fc.record<Tampering>({
  how: fc.constantFrom("flip", "flip", "blank", "swap", "delete"),
  table: fc.constantFrom(...tables),
  ...{ row: fc.nat(), other: fc.nat(), cell: fc.nat(), bit: fc.nat({ max: 5000 }) },
});

/** Returns the value with one bit of its text or number flipped. */
function flipped(value: string | number, bit: number): string | number {
  if (typeof value === "number") return value ^ (1 << (bit % 20));
  if (value === "") return "x";
  const index = Math.floor(bit / 7) % value.length;
  const code = value.charCodeAt(index) ^ (1 << (bit % 7));
  return value.slice(0, index) + String.fromCharCode(code) + value.slice(index + 1);
}

/** Tampers, and returns the first change that is wrong since; undefined if the act alters nothing. */
function tamper(db: Db, { how, table, cell, bit, ...places }: Tampering): number | undefined {
  const all = `SELECT ${keyOf[table]} AS "row!", ${changeOf[table]} AS "change!", * FROM ${table} ORDER BY 1`;
  const rows = db.$client.prepare(all).all() as Row[];
  const [row, other] = [rows[places.row % rows.length], rows[places.other % rows.length]] as [Row, Row];
  const columns = Object.keys(row).filter((name) => !name.endsWith("!"));
  const column = columns[cell % columns.length] ?? "";
  const [value = null, otherValue = null] = [row[column], other[column]];
  const set = (of: Row, to: unknown) =>
    db.$client.prepare(`UPDATE OR IGNORE ${table} SET "${column}" = ? WHERE ${keyOf[table]} = ?`).run(to, of["row!"])
      .changes === 1;
  const first = Number(row["change!"]);
  if (how === "delete")
    return db.$client.prepare(`DELETE FROM ${table} WHERE ${keyOf[table]} = ?`).run(row["row!"]) && first;
  if (how === "swap") {
    // A row is not found any more once its key was parked.
    if (value === otherValue || value === null || otherValue === null || keyOf[table].includes(column))
      return undefined;
    const parked = typeof value === "number" ? 1_000_000 : "parked";
    if (!set(row, parked) || !set(other, value) || !set(row, otherValue)) return undefined;
    return Math.min(first, Number(other["change!"]));
  }
  if (value === null) return undefined;
  const to =
    how === "flip" ? flipped(value, bit) : isNullable(db, table, column) ? null : typeof value === "number" ? 0 : "";
  if (to === value || !set(row, to)) return undefined;
  const moved = table !== "revision_parts" && column === changeOf[table] && known(db, to) ? Number(to) : first;
  return Math.min(first, moved);
}

function isNullable(db: Db, table: Table, column: string): boolean {
  const columns = db.$client.pragma(`table_info(${table})`) as { name: string; notnull: number }[];
  return columns.some(({ name, notnull }) => name === column && notnull === 0);
}

/** True if the ledger had a change with that number, before the tampering too. */
function known(db: Db, id: unknown): boolean {
  return Number(id) >= 1 && Number(id) <= Number(db.$client.prepare("SELECT max(change) FROM revisions").pluck().get());
}

/** Returns the number of the change that the report names first. */
function firstNamed(db: Db): number | undefined {
  const [first] = verifyChain(db).broken;
  return first === undefined ? undefined : Number(/change (\d+)/.exec(first)?.[1]);
}

test("after a bit is flipped, or a cell emptied, swapped, or a row deleted, the first bad change is named", async () => {
  const db = await openUnguarded();
  expect(verifyChain(db).broken).toEqual([]);
  fc.assert(
    fc.property(tampering, (act) => {
      db.$client.exec("SAVEPOINT tampering");
      try {
        const bad = tamper(db, act);
        fc.pre(bad !== undefined);
        expect(firstNamed(db)).toBe(bad);
      } finally {
        db.$client.exec("ROLLBACK TO tampering; RELEASE tampering");
      }
    }),
    { numRuns: 1500, maxSkipsPerRun: 20 },
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
  expect(verifyChain(db).broken).toEqual([expect.stringMatching(`^change ${altered} \\(.*: its own facts, its hash`)]);
});

test.each([
  ["a removed change", "DELETE FROM changes WHERE id = 2", "change 2 is missing"],
  ["a removed last change", "DELETE FROM changes WHERE id = 4", "change 4 is missing: revisions of it remain"],
  [
    "a removed last change with its revisions",
    "DELETE FROM revisions WHERE change = 4; DELETE FROM changes WHERE id = 4",
    "head 4 belongs to no change",
  ],
  [
    "a removed revision",
    "DELETE FROM revisions WHERE id = 1",
    "change 1 (seed): its own facts, its hash, or the list of its revisions",
  ],
  [
    "a removed row of data",
    "DELETE FROM revision_parts WHERE revision = 1 AND part = 'facts'",
    "change 1 (seed): facts of publisher foro-penal, version 1, were altered",
  ],
  ["a removed row of a note", "DELETE FROM change_notes WHERE change = 1", "change 1 (seed): its note was altered"],
  [
    "two revisions in another order",
    "UPDATE revisions SET position = 9 - position WHERE change = 1",
    "change 1 (seed): its revisions are not in order",
  ],
  [
    "data erased without its salt",
    "UPDATE revision_parts SET data = NULL WHERE revision = 1",
    "identity of publisher foro-penal, version 1, were altered",
  ],
  [
    "a revision inserted into an old change",
    "INSERT INTO revisions (change, position, record_type, record_id, version) VALUES (1, 99, 'person', '77', 1)",
    "change 1 (seed): its own facts",
  ],
  [
    "a head with another hash",
    "UPDATE published_heads SET hash = 'x' WHERE number = 2",
    "its head 2 shows another hash",
  ],
  [
    "a change that was rewritten with a new hash",
    "UPDATE changes SET hash = replace(hash, 'a', 'b') WHERE id = 2",
    "change 3 (release.record): it does not follow the previous change",
  ],
  [
    "a note without a change",
    "INSERT INTO change_notes (change) VALUES (77)",
    "change 77 is missing: its note remains",
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
