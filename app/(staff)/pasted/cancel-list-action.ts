"use server";

import { redirect } from "next/navigation";
import { requireUser } from "@/auth/require-user";
import { askCancel } from "@/db/jobs/ask-cancel";
import { findJob } from "@/db/jobs/find-job";
import { ledger } from "@/db/ledger";
import { defaultLocale, isLocale } from "@/domain/locale";
import { canEdit } from "@/domain/permissions";
import { jobPath } from "./paths";

/** Asks one's own list to stop; what was typed stays. The page itself asks who is there. */
export async function cancelListAction(data: FormData): Promise<void> {
  const required = await requireUser(canEdit);
  const id = Number(data.get("id"));
  const job = Number.isSafeInteger(id) ? findJob(ledger(), id) : undefined;
  const isOwn = required.ok && job?.kind === "list_record" && job.actor === `user:${required.user.id}`;
  if (isOwn) await askCancel(ledger(), id);
  const locale = String(data.get("locale"));
  redirect(jobPath(isLocale(locale) ? locale : defaultLocale, id));
}
