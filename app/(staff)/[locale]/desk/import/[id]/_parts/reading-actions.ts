"use server";

import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import { reviseImport } from "@/db/imports/save-import";
import { isUploadStored, readLayout } from "@/db/jobs/import-files";
import { defineImportAction } from "./define-import-action";
import { readingFrom } from "./reading-form";

/** Saves the choices for reading the file, and reads it again. */
export const readAgainAction = defineImportAction("import.read", async (db, user, found, { locale, values }) => {
  const page = `desk/import/${found.id}`;
  const file = readLayout(db, found.id)?.file;
  if (!file || found.change !== null || !isUploadStored(db, found.id)) return page;
  await reviseImport(db, found.id, { reading: readingFrom(values, file, found.reading) });
  await beginJob(db, user, "import_read", { import: found.id, locale });
  return page;
});
