import { writeChange } from "@/db/changes/write-change";
import type { Actor, Outcome, RecordRef } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { accesses } from "@/db/schema/accesses";

type Access = {
  action: "access.download" | "access.view" | "access.history";
  record: RecordRef;
  /** What of the record was seen, in numbers: erasing a person would not reach a name here. */
  told?: string;
  /** One request is one access. What is seen again and again is noted once under one id. */
  requestId: string;
};

/** Notes in the history that somebody sees what is not for everybody, before they do. Throws where it cannot be noted. */
export async function noteAccess(db: Db, actor: Actor, { action, record, told, requestId }: Access, now: Date) {
  const reason = [`${record.type}: ${record.id}`, told].filter(Boolean).join(" · ");
  const outcome: Outcome = await writeChange(db, actor, { action, requestId, reason }, now, () => ({
    ok: true,
    drafts: [],
    audited: true,
    afterwards: (tx, { change }) => {
      if (change === null) throw new Error("an access is a change");
      tx.insert(accesses).values({ change, recordType: record.type, recordId: record.id }).run();
    },
  }));
  if (!outcome.ok) throw new Error("an access cannot be refused");
}
