import { fileResponse } from "@/app/(staff)/_shared/files/file-response";
import { definePost } from "@/app/(staff)/_shared/form/define-route";
import { formOf, notAForm } from "@/app/(staff)/_shared/form/form-of";
import { backupsFolder } from "@/db/kept-backups/backups-folder";
import { keptPath } from "@/db/kept-backups/folder";
import { logDownload } from "@/db/kept-backups/log-download";

/** Downloads an encrypted backup. The download is logged first. */
export const POST = definePost({
  permission: "backup.download",
  back: () => "admin/backups",
  answer: async (db, user, request) => {
    const form = await formOf(request);
    if (!form) return notAForm();
    const { file = "" } = form;
    const path = keptPath(backupsFolder(), file);
    if (!path) return new Response(null, { status: 404 });
    await logDownload(db, user.id, file, new Date());
    return fileResponse(path, "application/octet-stream", file);
  },
});
