import { randomUUID } from "node:crypto";
import { writeChange } from "@/db/changes/write-change";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { openDatabase } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { count, newPersonRelease } from "@/db/testing/forms";
import { recordOf, written } from "@/db/testing/written";
import type { RecordDocument } from "@/domain/records/document";

const actor = { id: "user:1" };

/**
 * Publishes a count and a released person that cite no source, as the software did before sources were required.
 * Returns the id of each, and the number of the release.
 */
export async function publishWithoutSources(databasePath: string) {
  const db = openDatabase(databasePath, 5000);
  try {
    const ids = {
      count: recordOf(await saveCount(db, actor, count(), new Date()), "count").id,
      person: recordOf(await recordRelease(db, actor, newPersonRelease(), new Date()), "person").id,
    };
    const drafts = (["count", "person"] as const).flatMap((type) => {
      const known = findDocument(db, type, ids[type]);
      return known ? [{ document: withoutCitations(known.document), base: known.version }] : [];
    });
    const details = { action: "test", requestId: randomUUID() };
    written(await writeChange(db, { id: "cli" }, details, new Date(), () => ({ ok: true, drafts })));
    const [detention] = findDocument(db, "person", ids.person)?.document.facts.detentions ?? [];
    return { ...ids, release: detention?.end?.how === "release" ? detention.end.release.id : 0 };
  } finally {
    db.$client.close();
  }
}

/** Returns the document with every list of citations empty. */
function withoutCitations<T extends RecordDocument>(document: T): T {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === "citations" ? [] : value)));
}
