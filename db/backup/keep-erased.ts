import { createHash } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import type { Outcome } from "@/db/history/change-types";
import { appendErased, type ErasedRecord, readErased } from "@/db/history/erased-list";
import { afterErasure } from "@/db/history/leave-no-trace";
import { findDocument } from "@/db/history/read-document";
import { erasedNote, erasedRecord, findCreation } from "@/db/history/remember-erased";
import { clearImportFiles } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import { withoutIdentity } from "@/db/people/erase-person";
import { erasedReasonOf, eraseReason } from "@/db/records/erase-reason";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import { removeDeletedFiles, withoutFiles, withoutNote } from "@/db/sources/withdraw-evidence";
import type { RecordType } from "@/domain/records/document";

/** The actions whose changes erase every record that they touch. */
const erasures = ["person.erase", "evidence.delete"];

/**
 * Makes ledger and list agree, at each start. It creates the list and adds erasures that only the ledger has. It erases
 * records of the list that the ledger still holds, for example after an older database file was restored by hand.
 * Returns the number of records erased.
 */
export async function reconcileErased(db: Db, now: Date): Promise<number> {
  const listed = readErased(db.$client.name);
  const known = new Set(listed.map(({ erased }) => erased));
  const missing = erasedIn(db).filter(({ erased }) => !known.has(erased));
  appendErased(db.$client.name, missing);
  return keepErased(db, [...listed, ...missing], now);
}

/**
 * Repeats the erasures of `list` in a ledger from before them. Skips records that the ledger does not have, and records
 * whose last erasure it has. Returns the number of records erased.
 */
export async function keepErased(db: Db, list: readonly ErasedRecord[], now: Date): Promise<number> {
  const due = [...newestOf(list).values()].filter(
    (record) => creationOf(db, record) === record.created && !hasChange(db, record.erased),
  );
  await eraseAgain(db, "person.erase", due.filter(isOf("person")), now);
  await eraseAgain(db, "evidence.delete", due.filter(isOf("source")), now);
  for (const { id } of due.filter(isOf("note"))) {
    const requestId = `again-note-${id}-${due.length}`;
    const outcome = await eraseReason(db, { id: "cli" }, { requestId, change: Number(id) }, now);
    if (!outcome.ok) throw new Error(`cannot repeat the erasure of a reason: ${JSON.stringify(outcome.problems)}`);
  }
  if (due.length === 0) return 0;
  // What a full disk prevents stays pending.
  await afterErasure(db, () => clearImportFiles(db));
  return due.length;
}

async function eraseAgain(db: Db, action: string, due: readonly ErasedRecord[], now: Date) {
  if (due.length === 0) return;
  const requestId = `again-${createHash("sha256").update(JSON.stringify(due)).digest("hex").slice(0, 32)}`;
  const details = { action, requestId, publicReason: action === "person.erase" ? ("protection" as const) : null };
  const outcome: Outcome = await writeChange(db, { id: "cli" }, details, now, (tx) => {
    const steps = due.flatMap((record): Step[] => {
      const current = record.type === "note" ? undefined : findDocument(tx, record.type, record.id);
      return current ? [{ current, document: erasedNow(current.document, record) }] : [];
    });
    const decision = decideOnAll(openWriteContext(tx, now), steps);
    const erase = steps.map(({ document: { type, id } }) => ({ type, id }));
    // The history logs the erasure even if nothing was left to erase.
    return decision.ok ? { ...decision, erase, audited: true } : decision;
  });
  if (!outcome.ok) throw new Error(`cannot repeat the erasures: ${JSON.stringify(outcome.problems)}`);
  for (const { type, id } of outcome.records) if (type === "source") removeDeletedFiles(db, id);
}

/** Without `note`, an entry of an older version is about a note if it names no file. */
function erasedNow(
  document: NonNullable<ReturnType<typeof findDocument>>["document"],
  { files, note = files.length === 0 }: ErasedRecord,
) {
  if (document.type === "person") return withoutIdentity(document);
  if (document.type !== "source") throw new Error(`a ${document.type} cannot be erased`);
  const ids = (document.facts.evidence ?? []).filter(({ hash }) => files.includes(hash)).map(({ id }) => id);
  return withoutFiles(note ? withoutNote(document) : document, (id) => ids.includes(id));
}

/** Returns the last erasure of each record. A record can be erased, named again and erased again. */
function newestOf(list: readonly ErasedRecord[]): Map<string, ErasedRecord> {
  return new Map(list.map((record) => [`${record.type} ${record.id} ${record.created}`, record]));
}

function isOf(type: ErasedRecord["type"]) {
  return (record: ErasedRecord) => record.type === type;
}

function creationOf(db: Db, { type, id }: ErasedRecord): string | undefined {
  if (type !== "note") return findCreation(db, { type, id });
  return db
    .select({ hash: changes.hash })
    .from(changes)
    .where(eq(changes.id, Number(id)))
    .get()?.hash;
}

function hasChange(db: Db, hash: string): boolean {
  return db.select({ id: changes.id }).from(changes).where(eq(changes.hash, hash)).get() !== undefined;
}

/** Returns the erasures in the ledger, oldest first. */
function erasedIn(db: Db): ErasedRecord[] {
  const rows = db
    .select({ erased: changes.hash, type: revisions.recordType, id: revisions.recordId })
    .from(changes)
    .innerJoin(revisions, eq(revisions.change, changes.id))
    .where(inArray(changes.action, erasures))
    .orderBy(asc(changes.id))
    .all();
  const records = rows.flatMap(({ erased, type, id }) => erasedRecord(db, erased, { type: type as RecordType, id }));
  const reasons = db.select().from(changes).where(eq(changes.action, "reason.erase")).all();
  return [...records, ...reasons.flatMap(({ id, hash }) => erasedNote(db, hash, erasedReasonOf(db, id)))];
}
