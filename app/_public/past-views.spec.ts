import { expect, onTestFinished, test } from "vitest";
import { countDetentions } from "@/db/published/detentions";
import { countReleases, listReleases } from "@/db/published/releases";
import { furtherMethods } from "@/db/testing/further-hiding-methods";
import { type Method, one, other, recordPerson, type Secret } from "@/db/testing/hidden-records";
import { methods } from "@/db/testing/hiding-methods";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { written } from "@/db/testing/written";
import { loggedPersons } from "@/domain/figures/logged";
import { readEverything } from "./read-everything.fixture";

const all = [...methods, ...furtherMethods];

/**
 * Creates a ledger with two public people and the secret, which is public at the newest head. Also returns the
 * operation that hides it.
 */
async function ledgerWith(secret: Secret, method: Method) {
  const db = await openTestLedger();
  const known = { name: "Publica", from: "2025-03-01", day: "2026-02-10", source: "https://example.org/1" };
  const next = { name: "Conocido", from: "2025-02", day: "2026-02-28", source: "https://example.org/2" };
  await recordPerson(db, { ...one, ...known });
  await recordPerson(db, { ...other, ...next });
  const hide = await method(db, secret);
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  return { reader, hide };
}

test.each(all)("%s: no reader at any head distinguishes two hidden records", async (_, first, second, method) => {
  const [a, b] = [await ledgerWith(first, method), await ledgerWith(second, method)];
  const visible = readEverything(a.reader, a.reader.view().head);
  expect(readEverything(b.reader, b.reader.view().head)).not.toEqual(visible);
  for (const { hide } of [a, b]) written(await hide());
  const newest = a.reader.view().head;
  // The secret becomes public at head 4.
  for (let at = 3; at <= newest; at += 1) {
    const [first, second] = [readEverything(a.reader, at), readEverything(b.reader, at)];
    for (const [reader, answer] of Object.entries(first)) {
      expect([at, reader, second[reader]]).toEqual([at, reader, answer]);
    }
  }
});

test.each(all)("%s: the totals of earlier heads still count it", async (_, secret, __, method) => {
  const { reader, hide } = await ledgerWith(secret, method);
  const { head } = reader.view();
  const before = totalsAt(reader, head);
  expect(before).not.toEqual(totalsAt(reader, 3));
  written(await hide());
  expect(totalsAt(reader, head)).toEqual(before);
});

type Reader = ReturnType<typeof publicReader>;

function totalsAt(reader: Reader, at: number) {
  const { ledger, view } = reader.context(at);
  return {
    released: loggedPersons(ledger.cells, ledger.settings.baseDate),
    byPlace: ledger.placeCells.reduce((sum, cell) => sum + cell.persons, 0),
    detained: ledger.detentionCells.reduce((sum, cell) => sum + cell.persons, 0),
    releases: countReleases(reader.db, view, {}, "VE"),
    detentions: countDetentions(reader.db, view, {}, "VE"),
    lines: listReleases(reader.db, view, { limit: 500 }, "VE").length,
  };
}
