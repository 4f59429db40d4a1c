import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { recordRelease } from "@/db/releases/record-release";
import { count, groupRelease, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { searchLedger } from "./search-ledger";

const editor = { id: "user:1" };

async function openFilled() {
  const db = await openTestLedger();
  const sources = [{ url: "https://periodico-inventado.example/nota_7", title: "Una nota inventada" }];
  const person = recordOf(await recordRelease(db, editor, newPersonRelease({ sources }), noon), "person");
  const group = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "41" }), noon), "group");
  written(await saveCount(db, editor, count({ publisher: "foro-penal", asOf: "2026-03-02", value: "873" }), noon));
  return { db, person, group };
}

test("one search box finds people by name, and releases, groups and counts by number", async () => {
  const { db, person, group } = await openFilled();
  expect(searchLedger(db, " ficticia ").people).toMatchObject([{ id: person.id }]);
  expect(searchLedger(db, "1").releases).toMatchObject([{ number: 1, record: { id: person.id } }]);
  expect(searchLedger(db, "41").groups).toMatchObject([{ id: Number(group.id) }]);
  expect(searchLedger(db, "873").counts).toMatchObject([{ value: 873 }]);
});

test("counts are found by day, month and publisher; places by any part of their name", async () => {
  const { db } = await openFilled();
  for (const text of ["2026-03-02", "2026-03", "foro"]) expect(searchLedger(db, text).counts).toHaveLength(1);
  expect(searchLedger(db, "2026-04").counts).toEqual([]);
  expect(searchLedger(db, "corón").facilities).toMatchObject([{ id: "tocoron" }]);
});

test("sources are found by a fragment of their address, and search operators are literal text", async () => {
  const { db } = await openFilled();
  for (const text of ["inventado.example", "nota_7"]) expect(searchLedger(db, text).sources).toHaveLength(1);
  for (const text of ["%", "notaX7"]) expect(searchLedger(db, text).sources).toEqual([]);
});

test("a blank text finds nothing", async () => {
  const { db } = await openFilled();
  expect(Object.values(searchLedger(db, "  ")).flat()).toEqual([]);
});
