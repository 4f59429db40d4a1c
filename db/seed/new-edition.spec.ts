import { expect, onTestFinished, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { listHistory } from "@/db/history/list-history";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { rebuildProjection } from "@/db/projection/rebuild";
import { listCorrections } from "@/db/published/log";
import { saveSource } from "@/db/sources/save-source";
import { count as countForm } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { correctedIds, openOlderSeed } from "@/db/testing/older-seed";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { publicReader } from "@/db/testing/public-reader";
import { written } from "@/db/testing/written";
import { saveSourceInput } from "@/domain/inputs/source";
import type { DocumentOf } from "@/domain/records/document";
import { correctionNote } from "./correction-note";
import { seedLedger } from "./seed-ledger";

const later = new Date(noon.getTime() + 86_400_000);
const editor = { id: "user:1" };
const lowered = "ve-government-released-2026-02-09-897";

function current(db: Db, id: string) {
  const found = findDocument(db, "count", id);
  if (!found) throw new Error(`no count ${id}`);
  return found;
}

/** Returns a count with the address of its source instead of the source's number. */
function comparable(db: Db, { facts }: DocumentOf<"count">) {
  const cited = facts.citations.map(({ source, tier }) => ({
    url: findDocument(db, "source", source)?.document.facts.url,
    tier,
  }));
  return { ...facts, citations: cited };
}

/** Corrects a count by hand. */
function edit(db: Db, id: string, value: string) {
  const form = countForm({ id, version: "1", change: "correction", publicReason: "entry_error", value });
  return saveCount(db, editor, form, noon);
}

test("an existing ledger gets the new counts and milestones, and the corrected values of every count", async () => {
  const [db, fresh] = [await openOlderSeed(), await openSeededLedger()];
  const seeded = await seedLedger(db, {}, later);
  expect(seeded).toEqual({ added: 1, corrected: expect.arrayContaining(correctedIds), kept: [] });
  expect(seeded.corrected).toHaveLength(correctedIds.length);
  for (const id of [...correctedIds, "fp-detained-2026-09-14"]) {
    expect(comparable(db, current(db, id).document), id).toEqual(comparable(fresh, current(fresh, id).document));
  }
  expect(findDocument(db, "milestone", "milestone-2026-01-05")).toBeDefined();
});

test("the corrections are one change of the seed, public with a reason and a note in both languages", async () => {
  const db = await openOlderSeed();
  await seedLedger(db, {}, later);
  const [newest] = listHistory(db, "count", lowered).items;
  expect(newest).toMatchObject({ version: 2, actor: "seed", action: "seed.correct", publicReason: "source_error" });
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const { entries } = listCorrections(reader.db, reader.view(), { limit: 5 });
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    kind: "corrected",
    publicReason: "source_error",
    note: { es: correctionNote.noteEs, en: correctionNote.noteEn },
  });
  const counts = entries[0]?.records.filter(({ type }) => type === "count").map(({ id }) => id);
  expect(counts?.toSorted()).toEqual(correctedIds);
});

test("the count that the edition lowered is contradicted now, and the older version still shows it as it was", async () => {
  const db = await openOlderSeed();
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const before = reader.view().head;
  await seedLedger(db, {}, later);
  const standing = (at: number) => reader.context(at).ledger.counts.find(({ id }) => id === lowered)?.standing;
  expect([standing(before), standing(reader.view().head)]).toEqual(["stands", "contradicted"]);
});

test("seeding twice changes nothing", async () => {
  const db = await openOlderSeed();
  await seedLedger(db, {}, later);
  const stored = projectionOf(db);
  const changes = verifyChain(db).changes;
  expect(await seedLedger(db, {}, later)).toEqual({ added: 0, corrected: [], kept: [] });
  expect(await seedLedger(db, { baseDate: "2025-01-01" }, later)).toEqual({ added: 0, corrected: [], kept: [] });
  expect(verifyChain(db)).toMatchObject({ changes, broken: [] });
  expect(projectionOf(db)).toEqual(stored);
});

test("a count that a user edited keeps the user's values, and is named each time", async () => {
  const db = await openOlderSeed();
  const edited = "fp-detained-2024-08-22";
  written(await edit(db, edited, "1675"));
  for (const day of [later, new Date(later.getTime() + 86_400_000)]) {
    const { corrected, kept } = await seedLedger(db, {}, day);
    expect(kept).toEqual([edited]);
    expect(corrected).not.toContain(edited);
  }
  expect(current(db, edited)).toMatchObject({ version: 2, document: { facts: { value: 1675 } } });
});

test("an edited count that the edition does not correct is not named", async () => {
  const db = await openOlderSeed();
  written(await edit(db, "fp-detained-2026-05-04", "458"));
  expect((await seedLedger(db, {}, later)).kept).toEqual([]);
});

test("a source with an address replaced by a user stays the source of its count", async () => {
  const db = await openSeededLedger();
  const cited = current(db, lowered).document.facts.citations[0]?.source ?? "";
  const source = findDocument(db, "source", cited)?.document.facts;
  const form = { ...source, id: cited, version: "1", requestId: "a-new-address", url: "https://archivo.test/nota" };
  const change = { change: "correction", publicReason: "source_error" };
  written(await saveSource(db, editor, saveSourceInput.parse({ ...form, ...change }), noon));
  expect(await seedLedger(db, {}, later)).toEqual({ added: 0, corrected: [], kept: [] });
});

test("the projection rebuilt after the corrections is equal to the stored one", async () => {
  const db = await openOlderSeed();
  await seedLedger(db, {}, later);
  const stored = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(stored);
});
