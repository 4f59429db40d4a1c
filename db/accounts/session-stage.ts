import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { secondFactors } from "@/db/schema/second-factors";
import { settings } from "@/db/schema/settings";
import { users } from "@/db/schema/users";
import { mustHaveFactor } from "@/domain/values/second-factor";
import type { SessionStage } from "@/domain/values/session-stages";
import { settingsFrom } from "@/domain/values/settings";
import type { Role } from "@/domain/values/vocabulary";

/** The methods that both kinds of connection, and transactions, have. */
export type Reader = Pick<Db, "select">;

/** Returns the stage of a new session of an account whose password, or one-time link, was right. */
export function stageAfterPassword(db: Reader, user: number): SessionStage {
  if (hasFactor(db, user)) return "second_factor";
  return needsFactor(db, user) ? "enrol" : "open";
}

/** True if an account must have a second factor and has none. */
export function mustEnrol(db: Reader, { id, role }: { id: number; role: Role }): boolean {
  return mustHaveFactor(role, policyOf(db)) && !hasFactor(db, id);
}

/** True if an account must have a second factor, by its role and the setting. */
export function needsFactor(db: Reader, user: number): boolean {
  const account = db.select({ role: users.role }).from(users).where(eq(users.id, user)).get();
  return account !== undefined && mustHaveFactor(account.role, policyOf(db));
}

export function hasFactor(db: Reader, user: number): boolean {
  const found = db.select({ id: secondFactors.id }).from(secondFactors).where(eq(secondFactors.user, user)).limit(1);
  return found.get() !== undefined;
}

function policyOf(db: Reader) {
  const row = db.select().from(settings).where(eq(settings.id, "secondFactor")).get();
  return settingsFrom(new Map(row ? [[row.id, row.value]] : [])).secondFactor;
}
