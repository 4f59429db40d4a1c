import { writeChange } from "@/db/changes/write-change";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";

/** A list of the desk as somebody takes it out: under which filter, and how many rows it has. */
export type Export = {
  action: "release.export" | "person.export";
  filter: Readonly<Record<string, string | undefined>>;
  rows: number;
};

/**
 * Notes in the history that somebody takes a list of the desk out of it. Words that were searched for are not told,
 * because they may be a name, which erasing its person would not reach here.
 */
export function recordExport(db: Db, actor: Actor, requestId: string, made: Export, now: Date): Promise<Outcome> {
  const { action, filter, rows } = made;
  const told = Object.entries(filter).flatMap(([name, value]) =>
    value ? [`${name}: ${name === "search" ? "…" : value}`] : [],
  );
  const details = { action, requestId, reason: [...told, `rows: ${rows}`].join(" · ") };
  return writeChange(db, actor, details, now, () => ({ ok: true, drafts: [], audited: true }));
}
