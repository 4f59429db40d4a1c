import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { ledger } from "@/db/ledger/ledger";
import { siteDay } from "@/db/ledger/site-day";
import { readTypedDate } from "@/domain/reading/read-typed-date";
import type { Day } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";

export type DayField = "from" | "to";

type ListDays = { from: Day | undefined; to: Day | undefined; unread: DayField[] };

/**
 * Returns the days between which a list is filtered, typed as people write them; a month or year counts whole. `unread`:
 * the fields that could not be read, which filter nothing.
 */
export function listDays(query: Awaited<Query>): ListDays {
  const [from, to] = [spanIn(query.from), spanIn(query.to)];
  const unread = (["from", "to"] as const).filter((name) => {
    return textOf(query[name]).trim() !== "" && (name === "from" ? from : to) === undefined;
  });
  return { from: from?.from, to: to?.to, unread };
}

function spanIn(value: Awaited<Query>[string]) {
  const text = textOf(value).trim();
  const read = text === "" ? undefined : readTypedDate(text, siteDay(ledger(), new Date()));
  return read?.ok ? spanOf(read.date) : undefined;
}
