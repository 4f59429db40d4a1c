import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { changeNotes } from "@/db/schema/changes";

/** The notes of a change: internal reason and public note. */
export type ChangeNote = { reason: string; noteEs: string; noteEn: string };

/** Returns the note of a change; its fields are blank if it was erased. */
export function findNote(db: Db | Tx, change: number): ChangeNote {
  const row = db.select().from(changeNotes).where(eq(changeNotes.change, change)).get();
  return row?.data ? JSON.parse(row.data) : { reason: "", noteEs: "", noteEn: "" };
}
