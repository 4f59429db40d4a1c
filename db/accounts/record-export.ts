import { writeChange } from "@/db/changes/write-change";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";

/** An export of a desk list: its filter and its number of rows. */
export type Export = {
  requestId: string;
  action: "release.export" | "person.export";
  filter: Readonly<Record<string, string | undefined>>;
  rows: number;
};

/**
 * Asks for an export of a desk list. It waits for a second person, and its approval is in the history; then the author
 * can download the file for a day, see `findApprovedExport`. Searched words are left out, because they may be a name, and the
 * erasure of a person does not reach this text.
 */
export function recordExport(db: Db, actor: Actor, input: Export, now: Date): Promise<Outcome> {
  const { action, requestId, filter, rows } = input;
  const conditions = Object.entries(filter).flatMap(([name, value]) =>
    value ? [`${name}: ${name === "search" ? "…" : value}`] : [],
  );
  const details = { action, requestId, input, reason: [...conditions, `rows: ${rows}`].join(" · ") };
  return writeChange(db, actor, details, now, () => ({ ok: true, drafts: [], audited: true }));
}
