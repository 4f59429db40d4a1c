import { describe, expect, it } from "vitest";
import { fixture } from "./fixture";
import { unfinishedQueries } from "./unfinished-queries";

const check = (code: string) => unfinishedQueries(fixture({ "db/query.ts": code }));

describe("a finished query", () => {
  it.each([
    "tx.insert(people).values({ id }).run();",
    "const row = db.select().from(people).where(eq(people.id, id)).get();",
    "const rows = db.select({ n: count() }).from(people).values();",
    "tx.update(people).set({ name }).returning().all();",
    "const newest = db.select().from(people).as('newest');",
    "const query = db.select().from(people); const rows = query.all();",
    "const some = inArray(people.id, db.select({ id: spells.person }).from(spells));",
    "const find = db.delete(people).where(x).prepare();",
    "map.delete(key); set.delete(key); hash.update('a').digest();",
    "await inTransaction(db, (tx) => tx.delete(people).run());",
    "await save(async () => 1);",
  ])("passes: %s", (code) => {
    expect(check(code)).toEqual([]);
  });
});

describe("an unfinished query", () => {
  it.each([
    "tx.insert(people).values({ id });",
    "await db.update(people).set({ name }).where(x);",
    "tx.delete(people);",
    "connection.delete(people).where(x);",
    "const pending = tx.insert(people).values({ id }).onConflictDoNothing();",
    "function erase(tx) { return tx.delete(people).where(x); }",
    "rows.forEach((row) => tx.insert(people).values(row));",
    "this.db.insert(people).values({ id }).returning();",
    "db.with(newest).update(people).set({ name });",
  ])("is noticed when it writes: %s", (code) => {
    expect(check(code)).toEqual([expect.stringMatching(/^db\/query\.ts:1 a write is built and never run/)]);
  });

  it.each([
    "db.select().from(people).where(x);",
    "await db.select().from(people);",
    "void db.select().from(people);",
    "inTransaction(db, (tx) => tx.select().from(people));",
  ])("is noticed when it reads and is dropped: %s", (code) => {
    expect(check(code)).toEqual([expect.stringMatching(/^db\/query\.ts:1 a query is built and dropped/)]);
  });
});

describe("an async callback in a transaction", () => {
  it.each([
    "db.transaction(async (tx) => { await work(tx); });",
    "await inTransaction(db, async function (tx) { return 1; });",
    "await writeChange(db, actor, intent, now, async (tx) => 1);",
    "async function work() {} inTransaction(db, work);",
    "const work = async () => 1; inTransaction(db, work);",
  ])("is noticed: %s", (code) => {
    expect(check(code)).toEqual([expect.stringMatching(/async callback$/)]);
  });
});
