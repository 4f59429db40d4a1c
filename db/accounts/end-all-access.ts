import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { accessLinks } from "@/db/schema/access-links";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";

/**
 * Deletes everything in the ledger that opens a session without a password: sessions, one-time links and the keys of
 * device cookies. A restore calls it, because a backup may contain sessions that were ended later.
 */
export async function endAllAccess(db: Db): Promise<void> {
  await inTransaction(db, (tx) => {
    tx.delete(sessions).run();
    tx.delete(accessLinks).run();
    tx.update(users).set({ deviceKey: null }).run();
  });
}
