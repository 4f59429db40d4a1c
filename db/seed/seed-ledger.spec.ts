import { count } from "drizzle-orm";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { countParts, counts } from "@/db/schema/counts";
import { facilities } from "@/db/schema/facilities";
import { milestones } from "@/db/schema/milestones";
import { publishers } from "@/db/schema/publishers";
import { count as countForm } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publishedNow } from "@/db/testing/published-rows";
import { written } from "@/db/testing/written";
import { readSeed } from "./read-seed";
import { seedLedger } from "./seed-ledger";

const later = new Date(noon.getTime() + 86_400_000);
const changesOf = (db: Db) => db.select({ n: count() }).from(changes).get()?.n;

test("the ledger contains each row of the seed", async () => {
  const db = await openSeededLedger();
  const rows = [counts, countParts, facilities, milestones, publishers].map(
    (table) => db.select({ n: count() }).from(table).get()?.n,
  );
  expect(rows).toEqual([266, 836, 21, 9, 5]);
});

test("each count of the seed has the value, source and tier of its file", async () => {
  const db = await openSeededLedger();
  for (const { row, parts } of readSeed().counts) {
    const facts = findDocument(db, "count", row.id ?? "")?.document.facts;
    expect(facts?.value).toBe(row.value === "" ? null : Number(row.value));
    expect(facts?.parts).toHaveLength(parts.length);
    const [citation] = facts?.citations ?? [];
    expect(citation?.tier).toBe(row.source_tier);
    expect(findDocument(db, "source", citation?.source ?? "")?.document.facts.url).toBe(row.source_url);
  }
});

test("six persons were released on 8 January 2026: one named, and five Spaniards of whom one is a dual national", async () => {
  const db = await openSeededLedger();
  const rows = publishedNow(db);
  expect(rows).toMatchObject([
    { name: "Enrique Márquez", headcount: 1, verifiedBy: "publisher:foro-penal", disclosure: "named", grouped: false },
    { name: null, headcount: 5, verifiedBy: "state:ES", grouped: true },
  ]);
  expect(rows.flatMap((row) => row.parts)).toEqual([
    { nationality: "VE", gender: "male", headcount: 1 },
    { nationality: "ES", gender: null, headcount: 4 },
    { nationality: "ES+?", gender: null, headcount: 1 },
  ]);
  expect(rows.every((row) => row.verification === "verified" && row.day === "2026-01-08")).toBe(true);
  expect(rows.map((row) => row.sources.length)).toEqual([2, 2]);
});

test("seeding again, also on another day, changes nothing", async () => {
  const db = await openSeededLedger();
  const before = changesOf(db);
  await seedLedger(db, {}, noon);
  await seedLedger(db, { baseDate: "2025-01-01" }, later);
  expect(changesOf(db)).toBe(before);
});

test("a count corrected by a user stays corrected when the ledger is seeded again", async () => {
  const db = await openSeededLedger();
  const id = "fp-detained-2026-05-04";
  const corrected = countForm({ id, version: "1", change: "correction", publicReason: "source_error", value: "458" });
  written(await saveCount(db, { id: "user:1" }, corrected, noon));
  await seedLedger(db, { titleEs: "Otro" }, later);
  expect(findDocument(db, "count", id)).toMatchObject({ version: 2, document: { facts: { value: 458 } } });
});

test("the seed's history verifies", async () => {
  const report = verifyChain(await openSeededLedger());
  expect(report).toMatchObject({ changes: 2, erasedParts: 0, broken: [] });
});
