import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ReviewPolicy } from "@/domain/vocabulary";
import { writeChange } from "../history/write-change";
import { migrateDatabase } from "../migrate";
import { type Db, openDatabase } from "../open";
import { noon } from "./noon";

/**
 * A ledger in a temporary folder, migrated, with a few places and publishers; it is gone when the test has ended. What
 * one person saves is public at once, unless a test asks for review.
 */
export async function openTestLedger(reviewPolicy: ReviewPolicy = "never"): Promise<Db> {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  const db = openDatabase(join(folder, "ledger.sqlite"));
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  await migrateDatabase(db);
  await writeChange(db, { id: "test" }, { action: "seed", requestId: "reference-data" }, noon, () => ({
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
  return db;
}

function publisher(id: string, stance: "ngo" | "authority") {
  const facts = { nameEs: id, nameEn: id, shortEs: id, shortEn: id, stance, url: null };
  return { document: { type: "publisher" as const, id, facts, identity: {} }, base: 0 };
}

function facility(id: string, federalEntity: string | null) {
  const facts = { name: id, kind: "prison" as const, federalEntity, sourceUrl: null };
  return { document: { type: "facility" as const, id, facts, identity: {} }, base: 0 };
}
