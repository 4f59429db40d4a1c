import { randomUUID } from "node:crypto";
import { type AddedSources, citeUrl } from "@/db/changes/cite-url";
import { inKept } from "@/db/changes/in-kept";
import { writeChange } from "@/db/changes/write-change";
import { sha256 } from "@/db/history/commitment";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { RecordDocument } from "@/domain/records/document";
import { defaultsFor, type Settings, settingKeys } from "@/domain/values/settings";
import { correctionNote } from "./correction-note";
import { countCorrections } from "./count-corrections";
import { firstReleases } from "./first-releases";
import { readSeed, type Seed } from "./read-seed";
import { countDocument, facilityDocument, milestoneDocument, publisherDocument } from "./seed-documents";

const seeder = { id: "seed" };

/** What seeding did: number of counts added, ids of counts corrected, and of counts kept because a user edited them. */
export type Seeded = { added: number; corrected: string[]; kept: string[] };

/**
 * Fills the ledger with the seed: settings, publishers, facilities, milestones, counts with parts and sources, and the
 * releases of 8 January 2026. In an existing ledger it adds missing records and corrects counts that only the instance
 * wrote. It keeps what users changed. Repeating it changes nothing.
 */
export async function seedLedger(
  db: Db,
  given: Partial<Settings>,
  now: Date,
  rows: Seed = readSeed(),
): Promise<Seeded> {
  const requestId = `seed:${sha256(JSON.stringify([rows, given]))}`;
  let added = 0;
  await writeChange(db, seeder, { action: "seed.counts", requestId }, now, (tx) => {
    const sources: AddedSources = new Map();
    const counts = rows.counts
      .filter(({ row }) => !findDocument(tx, "count", row.id ?? ""))
      .map(({ row, parts }) => inKept(tx, countDocument(row, parts, citeUrl(tx, row.source_url ?? "", sources))));
    added = counts.length;
    const references = [
      ...settingDocuments(given),
      ...rows.publishers.map((row) => publisherDocument(row, rows.bulletins)),
      ...rows.facilities.map(facilityDocument),
      ...rows.milestones.map(milestoneDocument),
    ];
    return { ok: true, drafts: newOnly(tx, [...references, ...sources.values(), ...counts]) };
  });
  await writeChange(db, seeder, { action: "seed.releases", requestId: "seed:releases-of-2026-01-08" }, now, (tx) => ({
    ok: true,
    drafts: newOnly(tx, firstReleases(tx)),
  }));
  return { added, ...(await correctCounts(db, rows, now)) };
}

/** Writes the counts that this edition corrects as one correction, with a public reason and note. */
async function correctCounts(db: Db, rows: Seed, now: Date): Promise<Omit<Seeded, "added">> {
  const details = {
    ...{ action: "seed.correct", requestId: randomUUID(), publicReason: "source_error" as const },
    ...correctionNote,
  };
  const found: Omit<Seeded, "added"> = { corrected: [], kept: [] };
  await writeChange(db, seeder, details, now, (tx) => {
    const sources: AddedSources = new Map();
    const { drafts, kept } = countCorrections(tx, rows.counts, sources);
    Object.assign(found, { corrected: drafts.map(({ document }) => document.id), kept });
    return { ok: true, drafts: [...newOnly(tx, [...sources.values()]), ...drafts] };
  });
  return found;
}

function settingDocuments(given: Partial<Settings>): RecordDocument[] {
  const values = { ...defaultsFor(given.homeCountry), ...given };
  return settingKeys.map((key) => ({ type: "setting", id: key, facts: { value: String(values[key]) }, identity: {} }));
}

function newOnly(tx: Tx, documents: RecordDocument[]) {
  return documents
    .filter((document) => !findDocument(tx, document.type, document.id))
    .map((document) => ({ document, base: 0 }));
}
