import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { proposals } from "@/db/schema/proposals";

type Decided = { by: string; at: Date };

/** Approvals of exports keep their input, because the author needs the filter to download the file. */
const kept = /\.export$/;

/** Marks a proposal as approved by the change that it wrote; null if it changed nothing any more. */
export function closeApproved(tx: Tx, id: number, change: number | null, { by, at }: Decided): void {
  const row = tx.select().from(proposals).where(eq(proposals.id, id)).get();
  const cleared = row && kept.test(row.action) ? { drafts: null } : nothingKept;
  close(tx, id, { state: "approved", change, ...cleared, ...decided({ by, at }) }, ["waiting"]);
}

/** Marks a proposal as taken back by its author, or given up. Its content is cleared. */
export function closeCancelled(tx: Tx, id: number, { by, at }: Decided): void {
  close(tx, id, { state: "cancelled", ...nothingKept, ...decided({ by, at }) }, ["waiting", "returned"]);
}

/** Clears a proposal in which an erased person occurs. */
export function closeErased(tx: Tx, id: number): void {
  tx.update(proposals)
    .set({ state: "erased", ...nothingKept })
    .where(eq(proposals.id, id))
    .run();
}

/** Returns a proposal to its author: with a reviewer's comment, or with the problems that its approval met. */
export function returnToAuthor(
  tx: Tx,
  id: number,
  { comment = "", problems = [] }: { comment?: string; problems?: readonly { code: string }[] },
  decision: Decided,
): void {
  const told = { comment, problems: JSON.stringify(problems.map(({ code }) => ({ code }))) };
  close(tx, id, { state: "returned", ...told, ...decided(decision) }, ["waiting"]);
}

const nothingKept = { input: null, drafts: null, comment: null, problems: null };

function decided({ by, at }: Decided) {
  return { decidedBy: by, decidedAt: at.toISOString() };
}

/** Throws if the proposal is not in one of these states; callers check that first, in the same transaction. */
function close(
  tx: Tx,
  id: number,
  values: Partial<typeof proposals.$inferInsert>,
  from: ("waiting" | "returned")[],
): void {
  const { changes } = tx
    .update(proposals)
    .set(values)
    .where(and(eq(proposals.id, id), inArray(proposals.state, from)))
    .run();
  if (changes !== 1) throw new Error(`proposal ${id} is not open`);
}
