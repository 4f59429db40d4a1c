import { asc, count, eq, max } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { secondFactors } from "@/db/schema/second-factors";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Role } from "@/domain/values/vocabulary";

export type ListedUser = {
  id: number;
  version: number;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  /** False until the user has chosen a password. */
  ready: boolean;
  /** Number of second factors. */
  factors: number;
  sessions: number;
  lastSeenAt: string | null;
};

/** Returns all accounts by name, with the number of their sessions. */
export function listUsers(db: Db): ListedUser[] {
  const factors = db.$count(secondFactors, eq(secondFactors.user, users.id));
  return db
    .select({ user: users, factors, sessions: count(sessions.id), lastSeenAt: max(sessions.lastSeenAt) })
    .from(users)
    .leftJoin(sessions, eq(sessions.user, users.id))
    .groupBy(users.id)
    .orderBy(asc(users.name), asc(users.id))
    .all()
    .map(({ user: { passwordHash, deviceKey: _secret, ...user }, ...rest }) => ({
      ...user,
      ready: passwordHash !== null,
      ...rest,
    }));
}

/** Returns the number of accounts. At 0, the setup link creates the first one. */
export function countUsers(db: Db | Tx): number {
  return db.select({ n: count() }).from(users).get()?.n ?? 0;
}

/** Returns the names of accounts by id, for lists that show an author. */
export function listUserNames(db: Db): Map<number, string> {
  const rows = db.select({ id: users.id, name: users.name }).from(users).all();
  return new Map(rows.map((row) => [row.id, row.name]));
}
