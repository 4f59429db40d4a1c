"use server";

import { readDates } from "@/app/(staff)/_shared/form/read-dates";
import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Import } from "@/db/imports/find-import";
import { findImportJob } from "@/db/imports/find-import-job";
import { findLayoutMapping, rememberMapping, reviseImport } from "@/db/imports/save-import";
import { readFacts, readLayout, removeImportFiles } from "@/db/jobs/import-files";
import { requestCancel } from "@/db/jobs/request-cancel";
import type { JobKind } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import { listFacilities } from "@/db/records/list-facilities";
import { hasNoQuestions, valueQuestions } from "@/domain/imports/value-questions";
import { placeFinder } from "@/domain/reading/known-places";
import { readTypedDate } from "@/domain/reading/read-typed-date";
import type { Locale } from "@/messages/locale";
import { defineImportAction } from "./define-import-action";
import { choicesFrom, mappingFrom, withAnswers } from "./import-form";

/**
 * Saves the column mapping, for this file and for later files with the same headers. Then it asks what the values of the
 * status columns mean; without questions it simulates the import.
 */
export const saveColumnsAction = defineImportAction("import.columns", async (db, user, found, { locale, values }) => {
  const { headers = [], file } = readLayout(db, found.id) ?? {};
  const chosen = mappingFrom(readDates(values, siteDay(db, new Date())), headers.length);
  const day = chosen.defaults.day;
  if (day !== "" && !readTypedDate(day).ok) return `${pageOf(found)}?columns=1&problem=day`;
  // Answers of before stay proposals: those of this file, or of the last one with the same headers.
  const { statuses, places, codes, orders, year } = { ...findLayoutMapping(db, headers), ...found.mapping };
  const kept = { ...(statuses && { statuses }), ...(places && { places }), ...(codes && { codes }) };
  const mapping = { ...chosen, ...kept, ...(orders && { orders }) };
  await reviseImport(db, found.id, { mapping: { ...mapping, ...(year && { year }) }, choices: [] });
  const facts = readFacts(db, found.id);
  if (facts && !hasNoQuestions(valueQuestions(facts, mapping, placeFinder(listFacilities(db))))) {
    return `${pageOf(found)}?values=1`;
  }
  // The letters of columns do not identify a layout.
  if (file?.headerRow !== 0) await rememberMapping(db, headers, mapping);
  return begin(db, user, "import_simulate", found, locale);
});

/** Saves what the values mean, for this file and for later files with the same headers, and simulates the import. */
export const saveValuesAction = defineImportAction("import.values", async (db, user, found, { locale, values }) => {
  if (!found.mapping) return `${pageOf(found)}?columns=1`;
  const { year, ...mapping } = withAnswers(found.mapping, values);
  await reviseImport(db, found.id, { mapping: { ...mapping, ...(year && { year }) }, choices: [] });
  const { headers = [], file } = readLayout(db, found.id) ?? {};
  // The next file may be of another year.
  if (file?.headerRow !== 0) await rememberMapping(db, headers, mapping);
  return begin(db, user, "import_simulate", found, locale);
});

/** Saves the person chosen for each doubtful row, and applies the import. */
export const applyImportAction = defineImportAction("import.apply", async (db, user, found, { locale, values }) => {
  if (found.change !== null) return pageOf(found);
  // For rows that the page did not show, earlier choices stay.
  const choices = [...new Map([...found.choices, ...choicesFrom(values)])].filter(([, choice]) => choice !== "");
  await reviseImport(db, found.id, { choices });
  return begin(db, user, "import_apply", found, locale);
});

/** Asks the import's running job to stop. */
export const cancelImportAction = defineImportAction("import.stop", async (db, _user, found) => {
  const job = findImportJob(db, found.id);
  if (job) await requestCancel(db, job.id);
  return pageOf(found);
});

/** Deletes the file and everything derived from it. */
export const discardImportAction = defineImportAction("import.discard", async (db, _user, found) => {
  removeImportFiles(db, found.id);
  return "desk/import?closed=1";
});

/** Undoes an import that was applied. */
export const undoImportAction = defineImportAction("import.undo", async (db, user, found, { locale }) =>
  found.change === null ? pageOf(found) : begin(db, user, "import_undo", found, locale),
);

async function begin(db: Db, user: SessionUser, kind: JobKind, found: Import, locale: Locale): Promise<string> {
  await beginJob(db, user, kind, { import: found.id, locale });
  return pageOf(found);
}

function pageOf({ id }: Import): string {
  return `desk/import/${id}`;
}
