import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { people } from "@/db/schema/people";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { leaveNoTrace } from "./leave-no-trace";

test("erased data disappears from unused parts of pages, and current data stays", async () => {
  const db = await openTestLedger();
  // With secure_delete off, deleted and moved rows stay in the unused part of their old page.
  db.$client.pragma("secure_delete = OFF");
  const row = { version: 1, surnames: "", searchKey: "", disclosure: "internal", secondNationality: "" } as const;
  db.insert(people)
    .values([
      { ...row, givenNames: "Fulanita" },
      { ...row, givenNames: "Menganita" },
    ])
    .run();
  db.$client.exec("DELETE FROM people WHERE given_names = 'Fulanita'");
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  const holds = (name: string) => readFileSync(db.$client.name).includes(name);
  expect([holds("Fulanita"), holds("Menganita")]).toEqual([true, true]);
  await leaveNoTrace(db);
  expect([holds("Fulanita"), holds("Menganita")]).toEqual([false, true]);
  expect(readFileSync(`${db.$client.name}-wal`)).toHaveLength(0);
});
