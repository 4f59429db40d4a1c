import { writeChange } from "@/db/changes/write-change";
import type { Db } from "@/db/ledger/open";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import { noon } from "./noon";
import { openCopy } from "./open-copy";
import { written } from "./written";

/**
 * Opens a migrated ledger with a few facilities and publishers. By default changes become public without review. It is
 * removed when the test ends.
 */
export function openTestLedger(reviewPolicy: ReviewPolicy = "never"): Promise<Db> {
  return openCopy(`review-${reviewPolicy}`, (db) => writeReferenceData(db, reviewPolicy));
}

async function writeReferenceData(db: Db, reviewPolicy: ReviewPolicy): Promise<void> {
  const outcome = await writeChange(db, { id: "seed" }, { action: "seed", requestId: "reference-data" }, noon, () => ({
    ok: true,
    drafts: [
      publisher("foro-penal", "ngo"),
      publisher("gobierno", "authority"),
      facility("tocoron", "VE-D"),
      facility("sin-estado", null),
      {
        document: { type: "setting" as const, id: "reviewPolicy", facts: { value: reviewPolicy }, identity: {} },
        base: 0,
      },
    ],
  }));
  written(outcome);
}

function publisher(id: string, stance: "ngo" | "authority") {
  const facts = { nameEs: id, nameEn: id, shortEs: id, shortEn: id, stance, url: null };
  return { document: { type: "publisher" as const, id, facts, identity: {} }, base: 0 };
}

function facility(id: string, federalEntity: string | null) {
  const facts = { name: id, kind: "prison" as const, federalEntity, sourceUrl: null };
  return { document: { type: "facility" as const, id, facts, identity: {} }, base: 0 };
}
