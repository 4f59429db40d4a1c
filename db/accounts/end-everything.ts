import { eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { accessLinks } from "@/db/schema/access-links";
import { endSessionsOf } from "./end-sessions";

/** Ends all that opens or changes an account without its password: sessions, one-time links, known browsers. */
export function endEverything(tx: Tx, user: number): void {
  endSessionsOf(tx, user);
  tx.delete(accessLinks).where(eq(accessLinks.user, user)).run();
}
