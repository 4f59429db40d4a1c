"use server";

import { redirect } from "next/navigation";
import { requireUser } from "@/auth/require-user";
import { askCancel } from "@/db/jobs/ask-cancel";
import { findJob } from "@/db/jobs/find-job";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";
import { defaultLocale, isLocale } from "@/messages/locale";
import { jobPath } from "./job-path";

/** Asks one's own job to stop; nothing of it is written then. The page itself asks who is there. */
export async function cancelOwnJobAction(data: FormData): Promise<void> {
  const required = await requireUser(canEdit);
  const id = Number(data.get("id"));
  const job = Number.isSafeInteger(id) ? findJob(ledger(), id) : undefined;
  const isOwn = required.ok && job?.actor === `user:${required.user.id}`;
  if (isOwn) await askCancel(ledger(), id);
  const locale = String(data.get("locale"));
  redirect(`/${isLocale(locale) ? locale : defaultLocale}/${jobPath(job?.kind, id)}`);
}
