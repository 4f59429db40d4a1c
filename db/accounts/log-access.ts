import { writeChange } from "@/db/changes/write-change";
import type { Actor, Outcome, RecordRef } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { accesses } from "@/db/schema/accesses";
import { logSecurityEvent } from "./security-events";
import { userOf } from "./user-of";

type Access = {
  action: "access.download" | "access.view" | "access.history" | "access.list";
  /** The record that the user viewed; undefined for a list of records. */
  record?: RecordRef;
  /**
   * What the user viewed, as numbers. Names must not appear here, because the erasure of a person does not reach this
   * text.
   */
  told?: string;
  /** Id of the request. Repeated views under one id are logged once. */
  requestId: string;
};

/**
 * Logs in the history that a user views restricted data. Call it before showing the data. Throws if the access cannot
 * be logged.
 */
export async function logAccess(db: Db, actor: Actor, { action, record, told, requestId }: Access, now: Date) {
  const reason = [record && `${record.type}: ${record.id}`, told].filter(Boolean).join(" · ");
  const outcome: Outcome = await writeChange(db, actor, { action, requestId, reason }, now, () => ({
    ok: true,
    drafts: [],
    audited: true,
    afterwards: (tx, { change }) => {
      if (change === null) throw new Error("the access was not written");
      const user = userOf(tx, actor.id);
      if (user !== undefined && (action === "access.list" || action === "access.download"))
        logSecurityEvent(tx, { kind: "export", user, actor: actor.id, detail: action }, now);
      if (record) tx.insert(accesses).values({ change, recordType: record.type, recordId: record.id }).run();
    },
  }));
  if (!outcome.ok) throw new Error("the access was refused");
}
