import { existsSync, renameSync, rmSync } from "node:fs";
import { receiveFile } from "@/app/(staff)/_shared/files/receive-file";
import { definePost, localeOf, seeOther } from "@/app/(staff)/_shared/form/define-route";
import { whyUnsaved, whyUnwritableNow } from "@/app/(staff)/_shared/form/why-unsaved";
import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import { createImport } from "@/db/imports/save-import";
import { largestFile } from "@/db/imports/table/table";
import { importFile, importFolder, removeOldImportFiles } from "@/db/jobs/import-files";
import { titleReport } from "@/domain/imports/title-report";

/**
 * Receives a file to import and starts the job that reads it. It is a route, because a server action would hold the
 * file in memory.
 */
export const POST = definePost({
  permission: "import.upload",
  signIn: (query) => `/${localeOf(query)}/login?next=${encodeURIComponent(`/${localeOf(query)}/desk/import`)}`,
  answer: async (db, user, request) => {
    const locale = localeOf(new URL(request.url).searchParams);
    removeOldImportFiles(db, new Date());
    const unwritable = whyUnwritableNow(db);
    if (unwritable) return seeOther(`/${locale}/desk/import?problem=${unwritable}`);
    const received = await receiveFile(request, {
      folder: importFolder(db),
      largest: largestFile,
    });
    if (!received.ok) return seeOther(`/${locale}/desk/import?problem=${problems[received.code]}`);
    // An erasure during the upload deletes all import files.
    if (!existsSync(received.path)) return seeOther(`/${locale}/desk/import?problem=${problems.missing}`);
    let upload = received.path;
    try {
      const id = await createImport(db, `user:${user.id}`, received.hash, new Date());
      renameSync(received.path, importFile(db, id, "upload"));
      upload = importFile(db, id, "upload");
      await beginJob(db, user, "import_read", {
        import: id,
        locale,
        nameReports: titleReport(received.fileName.replace(/\.\w+$/, "")),
      });
      return seeOther(`/${locale}/desk/import/${id}`);
    } catch (error) {
      rmSync(upload, { force: true });
      const why = whyUnsaved(error);
      if (!why) throw error;
      return seeOther(`/${locale}/desk/import?problem=${why}`);
    }
  },
});

const problems = {
  too_large: "file_too_large",
  missing: "file_unknown",
  disk_full: "disk_full",
  disk_read_only: "disk_read_only",
};
