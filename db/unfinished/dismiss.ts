import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { imports } from "@/db/schema/imports";
import { jobs } from "@/db/schema/jobs";
import type { DismissibleKind } from "@/domain/unfinished/unfinished-kinds";

/**
 * Takes a failed job or an import's refused rows off the home page of the user who started them. Returns whether the user had
 * that one; a second request changes nothing.
 */
export function dismiss(db: Db, viewer: string, kind: DismissibleKind, id: number, now: Date): Promise<boolean> {
  const dismissedAt = now.toISOString();
  return inTransaction<boolean>(db, (tx) => {
    const own =
      kind === "job_failed"
        ? and(eq(jobs.id, id), eq(jobs.actor, viewer), eq(jobs.state, "failed"))
        : and(eq(imports.id, id), eq(imports.owner, viewer));
    const table = kind === "job_failed" ? jobs : imports;
    return tx.update(table).set({ dismissedAt }).where(own).run().changes > 0;
  });
}
