"use server";

import { notFound, redirect } from "next/navigation";
import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import { requireUser } from "@/auth/require-user";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { findImport, type Import } from "@/db/imports/find-import";
import { findImportJob } from "@/db/imports/find-import-job";
import { rememberMapping, reviseImport } from "@/db/imports/save-import";
import { askCancel } from "@/db/jobs/ask-cancel";
import { readLayout, removeImportFiles } from "@/db/jobs/import-files";
import type { JobKind } from "@/db/jobs/start-job";
import { ledger } from "@/db/ledger/ledger";
import { type ImportField, importFields, type Mapping } from "@/domain/imports/import-fields";
import { readDate } from "@/domain/imports/read-date";
import { canEdit } from "@/domain/values/permissions";
import { defaultLocale, isLocale, type Locale } from "@/messages/locale";

/** Keeps which column holds what, for this file and the next ones of its layout, and works out what would become of it. */
export async function simulateImportAction(data: FormData): Promise<void> {
  const { found, user, locale } = await required(data);
  const headers = readLayout(ledger(), found.id)?.headers ?? [];
  const mapping = mappingFrom(data, headers.length);
  const day = mapping.defaults.day;
  if (day !== "" && !readDate(day).ok) redirect(`/${locale}/desk/import/${found.id}?columns=1&problem=day`);
  await reviseImport(ledger(), found.id, { mapping, choices: [] });
  await rememberMapping(ledger(), headers, mapping);
  await begin(user, "import_simulate", found.id, locale);
}

/** Keeps who each of the doubtful rows is, and imports. */
export async function applyImportAction(data: FormData): Promise<void> {
  const { found, user, locale } = await required(data);
  const answers = answersFrom(data);
  // Of rows that the page did not show, what was chosen before stands.
  const choices = [...new Map([...found.choices, ...answers])].filter(([, choice]) => choice !== "");
  if (found.change === null) {
    await reviseImport(ledger(), found.id, { choices });
    await begin(user, "import_apply", found.id, locale);
  }
  redirect(`/${locale}/desk/import/${found.id}`);
}

export async function cancelImportAction(data: FormData): Promise<void> {
  const { found, locale } = await required(data);
  const job = findImportJob(ledger(), found.id);
  if (job) await askCancel(ledger(), job.id);
  redirect(`/${locale}/desk/import/${found.id}`);
}

/** Removes the file and what was worked out of it. */
export async function discardImportAction(data: FormData): Promise<void> {
  const { found, locale } = await required(data);
  removeImportFiles(ledger(), found.id);
  redirect(`/${locale}/desk/import`);
}

/** Takes an import back. */
export async function undoImportAction(data: FormData): Promise<void> {
  const { found, user, locale } = await required(data);
  if (found.change === null) redirect(`/${locale}/desk/import/${found.id}`);
  await begin(user, "import_undo", found.id, locale);
}

/** `choice.12` says who row 12 is: "new", somebody's number, or blank where nobody knows. */
function answersFrom(data: FormData): [row: number, choice: string][] {
  return [...data].flatMap(([name, value]): [number, string][] => {
    const row = /^choice\.(\d{1,7})$/.exec(name)?.[1];
    return row && /^(new|\d{1,9}|)$/.test(String(value)) ? [[Number(row), String(value)]] : [];
  });
}

async function begin(user: SessionUser, kind: JobKind, id: number, locale: Locale): Promise<never> {
  await beginJob(ledger(), user, kind, { import: id, locale });
  redirect(`/${locale}/desk/import/${id}`);
}

/** The user and their own import, or the page does not exist. */
async function required(data: FormData): Promise<{ found: Import; user: SessionUser; locale: Locale }> {
  const text = String(data.get("locale"));
  const locale = isLocale(text) ? text : defaultLocale;
  const asked = await requireUser(canEdit);
  if (!asked.ok) redirect(`/${locale}/login`);
  const found = findImport(ledger(), Number(data.get("id")));
  if (!found || found.owner !== `user:${asked.user.id}`) notFound();
  return { found, user: asked.user, locale };
}

function mappingFrom(data: FormData, width: number): Mapping {
  const text = (name: string) =>
    String(data.get(name) ?? "")
      .trim()
      .slice(0, 2000);
  const columns: Partial<Record<ImportField, number>> = {};
  for (const field of importFields) {
    const column = /^\d{1,3}$/.test(text(`column.${field}`)) ? Number(text(`column.${field}`)) : width;
    if (column < width) columns[field] = column;
  }
  const day = readDate(text("default.day"));
  return {
    columns,
    defaults: {
      day: day.ok ? day.date : text("default.day"),
      kind: text("default.kind"),
      verification: text("default.verification"),
      verifiedBy: text("default.verifiedBy"),
      url: text("default.url"),
      undated: text("default.undated") === "held" ? "held" : "refused",
    },
    publication: text("publication") === "published" ? "published" : "draft",
  };
}
