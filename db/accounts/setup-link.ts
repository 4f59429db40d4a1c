import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { accessLinks } from "@/db/schema/access-links";
import { isLinkLive } from "./access-link";
import { countUsers } from "./list-users";

/** One week is enough, because every start prints a new link. */
const lifetime = 7 * 24 * 60 * 60_000;

/** Replaces the setup link. Returns false, without a link, if an account exists. */
export function replaceSetupLink(db: Db, tokenHash: string, now: Date): Promise<boolean> {
  const createdAt = now.toISOString();
  const expiresAt = new Date(now.getTime() + lifetime).toISOString();
  return inTransaction(db, (tx) => {
    endSetupLinks(tx);
    if (countUsers(tx) > 0) return false;
    tx.insert(accessLinks).values({ tokenHash, purpose: "setup", createdAt, expiresAt }).run();
    return true;
  });
}

/** True if a link may still create the first admin: no account exists, however the others were made. */
export function isLiveSetupLink(db: Db | Tx, tokenHash: string, now: Date): boolean {
  if (countUsers(db) > 0) return false;
  const found = db
    .select()
    .from(accessLinks)
    .where(and(eq(accessLinks.tokenHash, tokenHash), eq(accessLinks.purpose, "setup"), isLinkLive(now)))
    .get();
  return found !== undefined;
}

export function endSetupLinks(tx: Tx): void {
  tx.delete(accessLinks).where(eq(accessLinks.purpose, "setup")).run();
}
