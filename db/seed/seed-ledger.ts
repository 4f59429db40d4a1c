import { type AddedSources, citeUrl } from "@/db/changes/cite-url";
import { writeChange } from "@/db/changes/write-change";
import { sha256 } from "@/db/history/commitment";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { RecordDocument } from "@/domain/records/document";
import { defaultsFor, type Settings, settingKeys } from "@/domain/values/settings";
import { firstReleases } from "./first-releases";
import { readSeed } from "./read-seed";
import { countDocument, facilityDocument, milestoneDocument, publisherDocument } from "./seed-documents";

const seeder = { id: "seed" };

/**
 * Fills the ledger with the seed: settings, publishers, facilities, milestones, counts with parts and sources, and the
 * releases of 8 January 2026. A repeat only adds missing records and keeps what users changed.
 */
export async function seedLedger(db: Db, given: Partial<Settings>, now: Date): Promise<void> {
  const rows = readSeed();
  const requestId = `seed:${sha256(JSON.stringify([rows, given]))}`;
  await writeChange(db, seeder, { action: "seed.counts", requestId }, now, (tx) => {
    const sources: AddedSources = new Map();
    const counts = rows.counts
      .filter(({ row }) => !findDocument(tx, "count", row.id ?? ""))
      .map(({ row, parts }) => countDocument(row, parts, citeUrl(tx, row.source_url ?? "", sources)));
    const references = [
      ...settingDocuments(given),
      ...rows.publishers.map(publisherDocument),
      ...rows.facilities.map(facilityDocument),
      ...rows.milestones.map(milestoneDocument),
    ];
    return { ok: true, drafts: newOnly(tx, [...references, ...sources.values(), ...counts]) };
  });
  await writeChange(db, seeder, { action: "seed.releases", requestId: "seed:releases-of-2026-01-08" }, now, (tx) => ({
    ok: true,
    drafts: newOnly(tx, firstReleases(tx)),
  }));
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
