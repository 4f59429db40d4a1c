import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { listAudit } from "@/db/accounts/list-audit";
import { readDate } from "@/domain/reading/read-date";
import { addDays } from "@/domain/values/day";
import { isPartialDay, spanOf } from "@/domain/values/partial-day";
import { startOfHour } from "@/domain/values/start-of-hour";

/** The parameters of the audit's filter, in the order of its form. */
export const auditFields = ["actor", "action", "from", "to"] as const;

type Filter = Pick<NonNullable<Parameters<typeof listAudit>[1]>, "actor" | "action" | "from" | "before">;

/**
 * Returns the filter of an address for civil days in a time zone, and the date fields that could not be read; those
 * filter nothing.
 */
export function auditFilter(query: Awaited<Query>, timeZone: string): { filter: Filter; unread: ("from" | "to")[] } {
  const days = { from: spanIn(textOf(query.from)), to: spanIn(textOf(query.to)) };
  const unread = (["from", "to"] as const).filter((name) => textOf(query[name]).trim() !== "" && !days[name]);
  return {
    filter: {
      actor: textOf(query.actor) || undefined,
      action: textOf(query.action) || undefined,
      from: days.from && startOfHour(days.from.from, 0, timeZone),
      before: days.to && startOfHour(addDays(days.to.to, 1), 0, timeZone),
    },
    unread,
  };
}

function spanIn(text: string) {
  const read = readDate(text);
  return text.trim() !== "" && read.ok && isPartialDay(read.date) ? spanOf(read.date) : undefined;
}

/** Returns the parameters of an address that filter the audit, without blank ones. */
export function auditParameters(query: Awaited<Query>): URLSearchParams {
  const pairs = auditFields.map((name) => [name, textOf(query[name]).trim()]);
  return new URLSearchParams(pairs.filter(([, text]) => text !== ""));
}
