import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import type { WriteContext } from "@/db/changes/write-context";
import { writeDecided } from "@/db/changes/write-decided";
import type { Actor, Outcome } from "@/db/history/change-types";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { people } from "@/db/schema/people";
import { civilTime, type Day } from "@/domain/values/day";

/** The program itself, for changes that a date requires and no user decides. */
export const upkeep: Actor = { id: "upkeep" };

/**
 * Writes one change that lowers the disclosure of everyone whose consent does not hold today: they count from now on,
 * in past views too. Their consent stays recorded, so that users see when it ended. Returns undefined, with nothing
 * written, if there is nobody. Refuses like `writeDecided`.
 */
export async function endConsents(db: Db, now: Date): Promise<Outcome | undefined> {
  const today = civilTime(now, readSettings(db).timeZone).day;
  if (listOver(db, today, 1).length === 0) return undefined;
  const details = { action: "person.consent_end", requestId: randomUUID() };
  return writeDecided(db, upkeep, details, now, (context, report) => {
    const steps = listOver(context.tx, context.today).map((id, index) => {
      report(index);
      return stepOf(context, id);
    });
    return { decision: decideOnAll(context, steps) };
  });
}

/** Returns the named people whose consent does not hold on a day, from one index. */
function listOver(db: Pick<Tx, "select">, day: Day, limit = -1): string[] {
  return db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.disclosure, "named"), isNotNull(people.consentUntil), lte(people.consentUntil, day)))
    .orderBy(asc(people.consentUntil))
    .limit(limit)
    .all()
    .map(({ id }) => String(id));
}

function stepOf({ tx }: WriteContext, id: string): Step {
  const current = findDocument(tx, "person", id);
  if (!current) throw new Error(`the history has no person ${id}`);
  return { current, document: lowered(current) };
}

function lowered({ document }: Versioned<"person">) {
  return { ...document, facts: { ...document.facts, disclosure: "counted_only" as const } };
}
