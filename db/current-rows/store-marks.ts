import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { flaggedRecords, type recordFlags } from "@/db/schema/flagged-records";
import { waitingRecords } from "@/db/schema/waiting-records";
import type { RecordDocument } from "@/domain/records/document";
import { isPublicUnsourced } from "@/domain/rules/missing-sources";

const record = { recordType: sql.placeholder("type"), recordId: sql.placeholder("id") };

const addWaiting = (db: Db | Tx) => db.insert(waitingRecords).values(record).onConflictDoNothing().prepare();

const addFlag = (db: Db | Tx) =>
  db
    .insert(flaggedRecords)
    .values({ flag: sql.placeholder("flag"), ...record })
    .onConflictDoNothing()
    .prepare();

const removing = (table: typeof waitingRecords | typeof flaggedRecords) => (db: Db | Tx) =>
  db
    .delete(table)
    .where(and(eq(table.recordType, record.recordType), eq(table.recordId, record.recordId)))
    .prepare();

const removals = [removing(waitingRecords), removing(flaggedRecords)];

/** `waits`: a part of the record waits for a second person. `isReturn`: the change returned it to its authors. */
type Marked = { waits: boolean; isReturn: boolean };

/** Stores whether a record waits for review, and what is still to do on it, for the desk's home page. */
export function storeMarks(tx: Tx, document: RecordDocument, version: number, { waits, isReturn }: Marked) {
  const { type, id } = document;
  if (type !== "person" && type !== "group" && type !== "count") return;
  if (version > 1) for (const removal of removals) preparedStatement(tx, removal).run({ type, id });
  const isGone = "gone" in document.facts && document.facts.gone;
  const flags: (typeof recordFlags)[number][] = [];
  if (isReturn) flags.push("returned");
  if (!isGone && isPublicUnsourced(document)) flags.push("unsourced");
  if (waits) preparedStatement(tx, addWaiting).run({ type, id });
  for (const flag of flags) preparedStatement(tx, addFlag).run({ flag, type, id });
}
