import { seenToday } from "@/app/(staff)/_shared/records/seen-today";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { logAccess } from "@/db/accounts/log-access";
import { ledger } from "@/db/ledger/ledger";
import { isHidden } from "@/domain/history/is-hidden";
import type { RecordDocument } from "@/domain/records/document";

/** Logs that a user reads earlier versions of a record that is hidden now, once a day and before they are shown. */
export async function noteHistoryRead(user: SessionUser, document: RecordDocument): Promise<void> {
  if (!isHidden(document)) return;
  const { type, id } = document;
  const now = new Date();
  const requestId = seenToday(ledger(), user, `history-${type}-${id}`, now);
  await logAccess(
    ledger(),
    { id: `user:${user.id}` },
    { action: "access.history", record: { type, id }, requestId },
    now,
  );
}
