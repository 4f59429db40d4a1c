import { randomUUID } from "node:crypto";
import { fileResponse } from "@/app/(staff)/_shared/files/file-response";
import { definePost } from "@/app/(staff)/_shared/form/define-route";
import { findEvidence } from "@/app/(staff)/_shared/records/find-evidence";
import { logAccess } from "@/db/accounts/log-access";
import { isStored, originalPath } from "@/db/sources/evidence-files";
import type { MediaType } from "@/domain/values/vocabulary";

/** Downloads the original file of a source. The access is written to the history first. */
export const POST = definePost({
  permission: "file.evidence_original",
  answer: async (db, user, _request, { source = "", evidence = "" }) => {
    const found = findEvidence(db, user, source, evidence);
    if (!found || !isStored(db, found.hash)) return new Response(null, { status: 404 });
    const access = {
      action: "access.download" as const,
      record: { type: "source" as const, id: source },
      told: `evidence: ${found.id}`,
      requestId: randomUUID(),
    };
    await logAccess(db, { id: `user:${user.id}` }, access, new Date());
    // The original file name may contain a person's name, which would stay on the user's device.
    const saveAs = `vigilia-${source}-${found.id}.${endings[found.mediaType]}`;
    return fileResponse(originalPath(db, found.hash), found.mediaType, saveAs);
  },
});

const endings: Record<MediaType, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
};
