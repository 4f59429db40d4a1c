import { aloneFrom, hasOtherApprover } from "@/db/changes/other-approvers";
import type { Db } from "@/db/ledger/open";
import { may } from "@/domain/access/may";
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
  if (may(user, "change.approve") && !authors.includes(`user:${user.id}`)) return { how: "second" };
  if (hasOtherApprover(db, authors)) return { how: "others" };
  if (!may(user, "change.approve")) return { how: "nobody" };
  const from = aloneFrom(since);
  return { how: "alone", from, isOpen: now >= from };
}
