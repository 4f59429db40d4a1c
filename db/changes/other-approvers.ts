import { and, eq, isNotNull, ne, notInArray } from "drizzle-orm";
import type { Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { users } from "@/db/schema/users";

/** How long an action waits that one person does alone, in ms (rule 21 of the design). */
const pauseAlone = 24 * 3_600_000;

/** True if somebody else can approve what these users wrote: an active account, not an editor's, with a password. */
export function hasOtherApprover(db: Db | Tx, authors: readonly string[]): boolean {
  const ids = authors.flatMap((author) => (author.startsWith("user:") ? [Number(author.slice(5))] : []));
  const isEligible = and(
    eq(users.disabled, false),
    ne(users.role, "editor"),
    isNotNull(users.passwordHash),
    notInArray(users.id, ids),
  );
  return db.select({ id: users.id }).from(users).where(isEligible).limit(1).get() !== undefined;
}

/** Returns the instant from which an author may approve alone what was written at `since`. */
export function aloneFrom(since: string): Date {
  return new Date(new Date(since).getTime() + pauseAlone);
}

type Attempt = { by: string; authors: readonly string[]; since: string; isReauthenticated: boolean; now: Date };

/**
 * Checks that a user may approve what `authors` wrote at `since`. An author may do it only alone: if no other account
 * can, a day later, with the password typed again. Returns `author_approves`, `alone_later` or `alone_password`.
 */
export function approverProblem(tx: Tx, { by, authors, since, isReauthenticated, now }: Attempt): Problem | undefined {
  if (!authors.includes(by)) return undefined;
  if (hasOtherApprover(tx, authors)) return { code: "author_approves" };
  if (now < aloneFrom(since)) return { code: "alone_later" };
  return isReauthenticated ? undefined : { code: "alone_password" };
}
