import { renameSync } from "node:fs";
import { importFile, removeOldImportFiles } from "@/db/imports/import-files";
import { createImport } from "@/db/imports/save-import";
import { defaultLocale, isLocale } from "@/domain/locale";
import { canEdit } from "@/domain/permissions";
import { defineUpload } from "../../../define-upload";
import { beginJob } from "../../../imports/begin-job";
import { storeUpload } from "../../../imports/store-upload";

/** Takes a file to import, and looks what it holds. */
export const POST = defineUpload({
  permission: canEdit,
  receive: async (db, user, request) => {
    removeOldImportFiles(db, new Date());
    const stored = await storeUpload(db, request);
    const locale = isLocale(stored.locale) ? stored.locale : defaultLocale;
    if (!stored.ok) return `/${locale}/desk/import?problem=${stored.code}`;
    const id = await createImport(db, `user:${user.id}`, stored.hash, new Date());
    renameSync(stored.path, importFile(db, id, "upload"));
    await beginJob(db, user, "import_read", { import: id, locale });
    return `/${locale}/desk/import/${id}`;
  },
});
