import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { changeNotes } from "@/db/schema/changes";

/** The notes of a change: internal reason and public note. */
export type ChangeNote = { reason: string; noteEs: string; noteEn: string };

const selectNote = (db: Db | Tx) =>
  db
    .select()
    .from(changeNotes)
    .where(eq(changeNotes.change, sql.placeholder("change")))
    .prepare();

/** Returns the note of a change; its fields are blank if it was erased. */
export function findNote(db: Db | Tx, change: number): ChangeNote {
  const row = preparedStatement(db, selectNote).get({ change });
  return row?.data ? JSON.parse(row.data) : { reason: "", noteEs: "", noteEn: "" };
}
