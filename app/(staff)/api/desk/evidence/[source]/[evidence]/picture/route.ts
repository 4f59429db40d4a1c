import { fileResponse } from "@/app/(staff)/_shared/files/file-response";
import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { findEvidence } from "@/app/(staff)/_shared/records/find-evidence";
import { seenToday } from "@/app/(staff)/_shared/records/seen-today";
import { logAccess } from "@/db/accounts/log-access";
import { isStored, shownPath } from "@/db/sources/evidence-files";

/** The preview of a source's file. Each user's access is logged once a day. */
export const GET = defineRoute({
  permission: "file.evidence",
  answer: async (db, _query, user, { source = "", evidence = "" }) => {
    const found = findEvidence(db, user, source, evidence);
    if (!found || !isStored(db, found.hash)) return new Response(null, { status: 404 });
    const now = new Date();
    const record = { type: "source" as const, id: source };
    const requestId = seenToday(db, user, `evidence-${found.id}`, now);
    const access = { action: "access.view" as const, record, told: `evidence: ${found.id}`, requestId };
    await logAccess(db, { id: `user:${user.id}` }, access, now);
    return fileResponse(shownPath(db, found.hash), "image/webp");
  },
});
