import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "@/db/ledger/open";
import { schemaVersion } from "@/db/ledger-file/versions";
import { copyReleased } from "@/db/testing/copy-released";
import { readRows } from "@/db/testing/read-rows";
import { releasedSchemas } from "@/db/testing/released-ledgers";
import { fullChecks } from "@/db/verify/checks";
import { findEvidenceFaults } from "@/db/verify/evidence";
import { runChecks } from "@/db/verify/run-checks";
import { upgradeLedger } from "./upgrade-ledger";

/** The ledgers are stored without the files of their sources. */
const checks = fullChecks.filter(({ find }) => find !== findEvidenceFaults);

async function faultsOf(path: string): Promise<string[]> {
  const db = openDatabase(path);
  onTestFinished(() => void db.$client.close());
  const wrong: string[] = [];
  for await (const state of runChecks(db, checks)) if (state.isOver) wrong.push(...state.wrong);
  return wrong;
}

test.each(releasedSchemas())(
  "a ledger that schema %i wrote is upgraded with all its rows, and verify finds no fault",
  async (schema) => {
    const path = copyReleased(schema);
    const before = readRows(path);
    expect(before).toMatchObject({ schema, rows: { users: [["Ana Admin", "ana@example.org", "admin"]] } });
    for (const rows of Object.values(before.rows)) expect(rows.length).toBeGreaterThan(0);
    const upgraded = await upgradeLedger(path, new Date(), {
      onBegin: () => undefined,
      finish: () => Promise.resolve(),
    });
    const after = readRows(path);
    expect(after.schema).toBe(schemaVersion);
    expect(after.rows).toEqual(before.rows);
    expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    expect(await faultsOf(path)).toEqual([]);
    if (upgraded) expect(readRows(upgraded.copy)).toEqual(before);
    else expect(schema).toBe(schemaVersion);
  },
);

test("a ledger of the newest schema is stored too: run db/testing/store-released.ts after adding a migration", () => {
  expect(releasedSchemas().at(-1)).toBe(schemaVersion);
});
