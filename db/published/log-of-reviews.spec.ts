import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { countReviewDrafts } from "@/db/proposals/count-review-drafts";
import { withdraw } from "@/db/records/withdraw";
import { count } from "@/db/testing/forms";
import { markCounts } from "@/db/testing/mark-counts";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import type { LogWords } from "@/domain/changelog/changelog-values";
import { entrySentence, entryTitle } from "@/domain/changelog/entry-words";
import { withdrawInput } from "@/domain/inputs/withdraw";
import type { Locale } from "@/messages/locale";
import { listChangesSince } from "./changes-since";
import { listCorrections, listRecordLog, listUpdates } from "./log";

const editor = { id: "user:1" };
const page = { limit: 50 };

async function openWithCount() {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const none = { publishers: new Map(), facilities: new Map(), sources: new Map() };
  const words = (locale: Locale): LogWords => ({ locale, ...none });
  const corrections = () => listCorrections(reader.db, reader.view(), page).entries;
  const updates = () => listUpdates(reader.db, reader.view(), page).entries;
  return { db, id, reader: { ...reader, corrections, updates }, words };
}

test("a review has an entry when it begins and when it ends, on the corrections page and on the count's page", async () => {
  const { db, id, reader, words } = await openWithCount();
  const { head: opened } = await markCounts(db, [id], true);
  const { head: ended } = await markCounts(db, [id], false);
  const entries = reader.corrections();
  expect(entries.map(({ head, kind }) => [head, kind])).toEqual([
    [ended, "review_ended"],
    [opened, "review_opened"],
  ]);
  expect(listRecordLog(reader.db, reader.view(), "count", id)).toEqual(entries);
  expect(reader.updates()).toEqual([]);
  expect(entries.map((entry) => [entryTitle(entry, words("es")), entrySentence(entry, words("es"))])).toEqual([
    [
      "Revisión terminada: 10 de marzo de 2026",
      "foro-penal, presos políticos, 9 de marzo de 2026: terminó su revisión.",
    ],
    ["Cifra en revisión: 10 de marzo de 2026", "foro-penal, presos políticos, 9 de marzo de 2026: quedó en revisión."],
  ]);
  expect(entries.map((entry) => entryTitle(entry, words("en")))).toEqual([
    "Review ended: 10 March 2026",
    "Figure under review: 10 March 2026",
  ]);
  expect(
    listChangesSince(reader.db, reader.view(opened - 1)).every(({ updated, added }) => updated + added === 0),
  ).toBe(true);
});

test("a change that also ends the review says both in one entry", async () => {
  const { db, id, reader, words } = await openWithCount();
  await markCounts(db, [id], true);
  const document = findDocument(db, "count", id)?.document;
  if (!document) throw new Error("the count is there");
  const details = { action: "count.revise", requestId: randomUUID(), publicReason: "entry_error" as const };
  const revised = { ...document, facts: { ...document.facts, value: 101 } };
  const { head } = written(
    await writeChange(db, editor, details, noon, (tx) => ({
      ok: true,
      drafts: [{ document: revised, base: 1 }, ...countReviewDrafts(tx, [id], false)],
    })),
  );
  const [entry] = reader.corrections();
  expect(entry).toMatchObject({ head, kind: "corrected", records: [{ what: "changed", review: "ended" }] });
  expect(entry && entrySentence(entry, words("en"))).toContain("its review ended; Figure: 100 → 101.");
});

test("of a count that was withdrawn later, the log still says that it was under review, without its values", async () => {
  const { db, id, reader, words } = await openWithCount();
  await markCounts(db, [id], true);
  const input = { requestId: randomUUID(), type: "count", id, version: "1", publicReason: "duplicate" };
  written(await withdraw(db, editor, withdrawInput.parse(input), noon));
  const entries = reader.corrections();
  expect(entries.map(({ kind }) => kind)).toEqual(["withdrawn", "review_opened"]);
  expect(entries[1]?.records).toMatchObject([{ hidden: true, row: null, changes: [], review: "opened" }]);
  expect(entries[1] && entrySentence(entries[1], words("en"))).toBe(`Figure ${id}: was put under review.`);
});
