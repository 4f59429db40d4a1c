import { renameSync } from "node:fs";
import { importFile, removeOldImportFiles } from "@/db/imports/import-files";
import { createImport } from "@/db/imports/save-import";
import { defaultLocale, isLocale, type Locale } from "@/domain/locale";
import { canEdit } from "@/domain/permissions";
import { definePost, seeOther } from "../../../define-route";
import { beginJob } from "../../../imports/begin-job";
import { storeUpload } from "../../../imports/store-upload";

/**
 * Takes a file to import, and looks what it holds. It has an address that the proxy leaves alone, because the proxy would
 * hold the file in memory.
 */
export const POST = definePost({
  permission: canEdit,
  signIn: (query) => `/${localeOf(query)}/login?next=${encodeURIComponent(`/${localeOf(query)}/desk/import`)}`,
  answer: async (db, user, request) => {
    const locale = localeOf(new URL(request.url).searchParams);
    removeOldImportFiles(db, new Date());
    const stored = await storeUpload(db, request);
    if (!stored.ok) return seeOther(`/${locale}/desk/import?problem=${stored.code}`);
    const id = await createImport(db, `user:${user.id}`, stored.hash, new Date());
    renameSync(stored.path, importFile(db, id, "upload"));
    await beginJob(db, user, "import_read", { import: id, locale });
    return seeOther(`/${locale}/desk/import/${id}`);
  },
});

function localeOf(query: URLSearchParams): Locale {
  const locale = query.get("locale") ?? "";
  return isLocale(locale) ? locale : defaultLocale;
}
