import { expect, test, vi } from "vitest";
import { findSourceByAddress } from "@/db/changes/find-by-address";
import { saveCount } from "@/db/counts/save-count";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { count, group, groupRelease, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { listSources } from "./list-sources";
import { countUses, listUses } from "./list-uses";

const editor = { id: "user:1" };
const sources = [{ url: "https://ejemplo.test/nota" }];

test("a source's page lists every record that cites it: people, groups by release or detention, counts", async () => {
  const db = await openTestLedger();
  const person = recordOf(await recordRelease(db, editor, newPersonRelease({ sources }), noon), "person");
  const released = recordOf(await recordRelease(db, editor, groupRelease({ sources }), noon), "group");
  const detained = group({
    event: "detention",
    release: undefined,
    detained: "on",
    detention: { from: "2026-02", state: "prison", publication: "draft", sources },
  });
  const held = recordOf(await saveGroup(db, editor, detained, noon), "group");
  const figure = recordOf(await saveCount(db, editor, count({ sources }), noon), "count");
  written(await recordRelease(db, editor, newPersonRelease({ publication: "draft" }), noon));
  const all = [
    { type: "count", id: figure.id },
    { type: "group", id: held.id },
    { type: "group", id: released.id },
    { type: "person", id: person.id },
  ];
  expect(listUses(db, "1")).toEqual({ items: all, next: null });
  const first = listUses(db, "1", { limit: 3 });
  expect([...first.items, ...listUses(db, "1", { limit: 3, after: first.next ?? 0 }).items]).toEqual(all);
  expect(countUses(db, [1, 2])).toEqual(new Map([[1, 4]]));
});

/** SQLite plans from the schema alone, so a plan here is also the plan with 100,000 rows. */
const reads: [string, (db: Db) => unknown, string[]][] = [
  ["the first page of the list", (db) => listSources(db), ["SCAN settings", "SCAN sources"]],
  [
    "the next page",
    (db) => listSources(db, { after: 9 }),
    ["SCAN settings", "SEARCH sources USING INTEGER PRIMARY KEY (rowid<?)"],
  ],
  [
    "a page of what a text finds",
    (db) => listSources(db, { search: "nota", after: 9 }),
    [
      "SCAN settings",
      "SEARCH sources USING INTEGER PRIMARY KEY (rowid=?)",
      "LIST SUBQUERY 1",
      "SCAN source_words VIRTUAL TABLE INDEX 192:M0<",
    ],
  ],
  [
    "a pasted address",
    (db) => findSourceByAddress(db, "https://ejemplo.test/x"),
    ["SEARCH sources USING INDEX sources_address (address_key=?)", "USE TEMP B-TREE FOR ORDER BY"],
  ],
  [
    "what cites it",
    (db) => listUses(db, "1", { after: 9 }),
    [
      "SEARCH citations USING INDEX citations_source (source=? AND rowid<?)",
      "SEARCH detentions USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
      "SEARCH releases USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
      "SEARCH ended USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
    ],
  ],
];

test.each(reads)("%s is read from an index, in index order", async (_, read, steps) => {
  const db = await openTestLedger();
  expect(plansOf(db, () => read(db))).toEqual(steps);
});

function plansOf(db: Db, read: () => unknown): string[] {
  const prepare = vi.spyOn(db.$client, "prepare");
  read();
  const queries = prepare.mock.calls.map(([query]) => query);
  prepare.mockRestore();
  return queries.flatMap((query) => {
    const values = Array.from(query.match(/\?/g) ?? [], () => 1);
    const steps = db.$client.prepare<number[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all(...values);
    return steps.map((step) => step.detail);
  });
}
