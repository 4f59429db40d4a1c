"use server";

import { redirect } from "next/navigation";
import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import { requireUser } from "@/auth/require-user";
import { askCancel } from "@/db/jobs/ask-cancel";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { ledger } from "@/db/ledger/ledger";
import { canAudit } from "@/domain/values/permissions";
import { defaultLocale, isLocale } from "@/messages/locale";

/** Starts the check of the whole history, or shows the one that is under way. */
export async function checkChainAction(data: FormData): Promise<void> {
  const required = await requireUser(canAudit);
  if (required.ok) await beginJob(ledger(), required.user, "verify", null);
  backToPage(data);
}

/** Asks the check that is under way to stop. */
export async function cancelCheckAction(data: FormData): Promise<void> {
  const required = await requireUser(canAudit);
  const job = findNewestJob(ledger(), "verify");
  if (required.ok && job) await askCancel(ledger(), job.id);
  backToPage(data);
}

/** The page itself asks who is there; somebody without the permission is told so by it. */
function backToPage(data: FormData): never {
  const locale = String(data.get("locale"));
  redirect(`/${isLocale(locale) ? locale : defaultLocale}/admin/chain`);
}
