import { aloneFrom, hasOtherApprover } from "@/db/changes/other-approvers";
import type { Db } from "@/db/ledger/open";
import { canApprove } from "@/domain/values/permissions";
import type { Role } from "@/domain/values/vocabulary";

/**
 * Whether a user may approve what `authors` wrote: as a second person; not at all, because others can; alone from an
 * instant on, because nobody else can; or nobody may at the moment.
 */
export type MayApprove =
  | { how: "second" }
  | { how: "others" }
  | { how: "alone"; from: Date; isOpen: boolean }
  | { how: "nobody" };

type Who = { id: number; role: Role };

export function mayApprove(db: Db, user: Who, authors: readonly string[], since: string, now: Date): MayApprove {
  if (canApprove(user) && !authors.includes(`user:${user.id}`)) return { how: "second" };
  if (hasOtherApprover(db, authors)) return { how: "others" };
  if (!canApprove(user)) return { how: "nobody" };
  const from = aloneFrom(since);
  return { how: "alone", from, isOpen: now >= from };
}
