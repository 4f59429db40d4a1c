import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { users } from "@/db/schema/users";

/** Returns the number of the account that an actor such as `user:3` names; undefined for a program. */
export function userOf(db: Db | Tx, actor: string): number | undefined {
  const [, id] = /^user:(\d+)$/.exec(actor) ?? [];
  if (id === undefined) return undefined;
  return db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.id, Number(id)))
    .get()?.id;
}
