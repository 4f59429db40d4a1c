import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { verifyChain } from "./verify-chain";

async function openWritten(): Promise<Db> {
  const db = await openTestLedger();
  written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon));
  return db;
}

const columns = {
  changes: [
    "id",
    "request_id",
    "actor",
    "action",
    "at",
    "public_reason",
    "head",
    "note_commitment",
    "previous_hash",
    "hash",
    "approved_by",
  ],
  revisions: ["id", "change", "position", "record_type", "record_id", "version"],
};

test("no column of a change or a revision can be updated, not even to its own value", async () => {
  const db = await openWritten();
  for (const [table, names] of Object.entries(columns)) {
    for (const name of names) {
      for (const value of [`"${name}"`, "'1'"]) {
        const update = `UPDATE OR REPLACE ${table} SET "${name}" = ${value} WHERE rowid = 1`;
        expect(() => db.$client.exec(update), update).toThrow("cannot be rewritten");
      }
    }
  }
});

test("the test above tries every column", async () => {
  const db = await openWritten();
  for (const [table, names] of Object.entries(columns)) {
    const found = db.$client.pragma(`table_info(${table})`) as { name: string }[];
    expect(found.map(({ name }) => name)).toEqual(names);
  }
});

test.each([
  ["changes", "id"],
  ["revisions", "id"],
  ["revision_parts", "revision"],
  ["change_notes", "change"],
])("no row can be deleted from %s", async (table, key) => {
  const db = await openWritten();
  expect(() => db.$client.exec(`DELETE FROM ${table} WHERE ${key} = 1`)).toThrow("cannot be deleted");
  expect(() => db.$client.exec(`DELETE FROM ${table}`)).toThrow("cannot be deleted");
});

test.each(["changes", "revisions", "revision_parts", "change_notes"])(
  "no row in %s can be replaced by itself",
  async (table) => {
    const db = await openWritten();
    for (const verb of ["REPLACE", "INSERT OR REPLACE", "INSERT OR ROLLBACK"]) {
      expect(() => db.$client.exec(`${verb} INTO ${table} SELECT * FROM ${table} WHERE rowid = 1`)).toThrow();
    }
    expect(verifyChain(db).broken).toEqual([]);
  },
);

test.each(["request_id", "head", "hash"])("a new change cannot replace another one through its %s", async (column) => {
  const db = await openWritten();
  const change = db.$client.prepare("SELECT * FROM changes WHERE id = 1").get() as Record<string, unknown>;
  const next = { ...change, id: 3, request_id: "new", head: 99, hash: "f".repeat(64), [column]: change[column] };
  const names = Object.keys(next);
  const insert = `INSERT OR REPLACE INTO changes (${names}) VALUES (${names.map((name) => `@${name}`)})`;
  expect(() => db.$client.prepare(insert).run(next)).toThrow();
  expect(verifyChain(db)).toMatchObject({ changes: 2, broken: [] });
});

test("changes, versions and heads have no gaps", async () => {
  const db = await openWritten();
  const hash = "a".repeat(64);
  const change = (id: number) =>
    `INSERT INTO changes (id, request_id, actor, action, at, note_commitment, previous_hash, hash)
     VALUES (${id}, 'r', 'cli', 'x', '2026-03-10', '', '${hash}', '${hash}')`;
  const revision = (version: number) =>
    `INSERT INTO revisions (change, position, record_type, record_id, version) VALUES (2, 9, 'person', '1', ${version})`;
  const head = (number: number) =>
    `INSERT INTO published_heads (number, hash, day, hour) VALUES (${number}, '${number}', '2026-03-10', 0)`;
  for (const refused of [change(2), change(4), revision(1), revision(3), head(2), head(4), head(0)]) {
    expect(() => db.$client.exec(refused), refused).toThrow("without gaps");
  }
});

test("the only possible update of data clears data and salt together and nothing else", async () => {
  const db = await openWritten();
  const where = { revision_parts: "revision = 1 AND part = 'identity'", change_notes: "change = 1" };
  for (const [table, row] of Object.entries(where)) {
    const update = (set: string) => () => db.$client.exec(`UPDATE ${table} SET ${set} WHERE ${row}`);
    for (const set of ["data = '{}'", "data = NULL", "salt = NULL", "salt = ''", "data = NULL, salt = 'x'"]) {
      expect(update(set), set).toThrow("only an erasure is possible");
    }
    const key = table === "change_notes" ? "change = 2" : "commitment = '0'";
    expect(update(`data = NULL, salt = NULL, ${key}`)).toThrow("only an erasure is possible");
    expect(update("data = NULL, salt = NULL")).not.toThrow();
    expect(update("data = '{}', salt = ''")).toThrow("only an erasure is possible");
  }
  expect(verifyChain(db)).toMatchObject({ broken: [], erasedParts: 1 });
});
