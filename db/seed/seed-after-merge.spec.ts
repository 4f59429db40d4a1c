import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { rebuildProjection } from "@/db/projection/rebuild";
import { listPublishers } from "@/db/records/list-publishers";
import { mergePublishers } from "@/db/records/merge-publishers";
import { savePublisher } from "@/db/records/save-publisher";
import { noon } from "@/db/testing/noon";
import { correctedIds, openOlderSeed } from "@/db/testing/older-seed";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { recordOf, written } from "@/db/testing/written";
import { mergeLabelsInput } from "@/domain/inputs/merge";
import { savePublisherInput } from "@/domain/inputs/save-publisher";
import { readSeed } from "./read-seed";
import { seedLedger } from "./seed-ledger";

const editor = { id: "user:1" };
const later = new Date(noon.getTime() + 86_400_000);
const lead = "foro-penal";

/** Merges the seed's lead publisher into one that staff added. Returns the id of the kept one. */
async function mergeLead(db: Db): Promise<string> {
  const names = { nameEs: "Foro Ficticio", nameEn: "Invented Forum", shortEs: "Foro Ficticio", shortEn: "Forum" };
  const form = { requestId: randomUUID(), ...names, stance: "ngo" };
  const { id } = recordOf(await savePublisher(db, editor, savePublisherInput.parse(form), noon), "publisher");
  const both = { id, version: "1", other: lead, otherVersion: "1" };
  const merge = { requestId: randomUUID(), ...both, change: "correction", publicReason: "duplicate" };
  written(await mergePublishers(db, editor, mergeLabelsInput.parse(merge), noon));
  return id;
}

const publisherOf = (db: Db, id: string) => findDocument(db, "count", id)?.document.facts.publisher;

test("seeding again after a merge changes nothing: no figure moves back, and no publisher returns", async () => {
  const db = await openSeededLedger();
  const kept = await mergeLead(db);
  const [stored, { changes }] = [projectionOf(db), verifyChain(db)];
  const nothing = { added: 0, corrected: [], kept: [] };
  expect(await seedLedger(db, {}, later)).toEqual(nothing);
  expect(await seedLedger(db, { leadPublisher: lead, baseDate: "2025-01-01" }, later)).toEqual(nothing);
  expect(verifyChain(db)).toMatchObject({ changes, broken: [] });
  expect(projectionOf(db)).toEqual(stored);
  expect(readSettings(db).leadPublisher).toBe(kept);
  expect(listPublishers(db, "es").map(({ id }) => id)).not.toContain(lead);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(stored);
});

test("a later edition adds and corrects figures under the kept publisher, also those that the merge moved", async () => {
  const db = await openOlderSeed();
  const kept = await mergeLead(db);
  const seeded = await seedLedger(db, {}, later);
  expect(seeded).toMatchObject({ added: 1, kept: [] });
  expect(seeded.corrected.toSorted()).toEqual(correctedIds);
  const ofLead = readSeed().counts.flatMap(({ row }) => (row.publisher === lead ? (row.id ?? []) : []));
  expect(new Set(ofLead.map((id) => publisherOf(db, id)))).toEqual(new Set([kept]));
  expect(await seedLedger(db, {}, later)).toEqual({ added: 0, corrected: [], kept: [] });
});
