import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { changeNotes } from "@/db/schema/changes";

/** The words of a change: for the team, and for the public. */
export type ChangeNote = { reason: string; noteEs: string; noteEn: string };

/** The note of a change; blank where it was erased. */
export function findNote(db: Db | Tx, change: number): ChangeNote {
  const row = db.select().from(changeNotes).where(eq(changeNotes.change, change)).get();
  return row?.data ? JSON.parse(row.data) : { reason: "", noteEs: "", noteEn: "" };
}
