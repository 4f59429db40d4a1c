import { redirect } from "next/navigation";
import { requireUser } from "@/auth/require-user";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { isConfirmed } from "@/db/accounts/lifetime";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { type AccessKey, needsConfirmation } from "@/domain/access/may";
import { confirmPath } from "./confirm-path";
import { readForm, type SubmittedForm } from "./read-form";
import { whyUnsaved } from "./why-unsaved";

type Spec = {
  permission: AccessKey;
  /** The page for a user without the permission, after the language: `admin/chain`. It checks the user itself. */
  refused: (values: SubmittedForm["values"]) => string;
  /** The page to come back to after the password was typed again, after the language; by default the desk. */
  back?: (values: SubmittedForm["values"]) => string;
  /** Does the work and returns the next page, after the language. */
  run: (db: Db, user: SessionUser, form: SubmittedForm) => Promise<string>;
};

/** Defines the action of a plain form, which shows no answer: it always redirects to a page. */
export function definePlainAction({ permission, refused, back, run }: Spec) {
  return async (data: FormData): Promise<void> => {
    const form = readForm(data);
    const required = await requireUser(permission);
    if (required.ok && needsConfirmation(permission) && !isConfirmed(required.user, new Date()))
      redirect(confirmPath(form.locale, `/${form.locale}/${back?.(form.values) ?? "desk"}`));
    const path = required.ok
      ? await unlessUnsaved(() => run(ledger(), required.user, form), back?.(form.values) ?? refused(form.values))
      : refused(form.values);
    redirect(`/${form.locale}/${path}`);
  };
}

/** Returns the page to show if nothing can be saved now: the header of every page says why. */
async function unlessUnsaved(work: () => Promise<string>, otherwise: string): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!whyUnsaved(error)) throw error;
    return otherwise;
  }
}
