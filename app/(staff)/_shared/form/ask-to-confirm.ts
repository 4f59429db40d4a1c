import { confirmPassword } from "@/auth/confirm-password";
import { type FormState, freshForm } from "@/components/form-state/form-state";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { isConfirmed } from "@/db/accounts/lifetime";
import type { Db } from "@/db/ledger/open";
import { type AccessKey, needsConfirmation } from "@/domain/access/may";
import type { SubmittedForm } from "./read-form";
import { whyUnsaved } from "./why-unsaved";
import { withoutSecrets } from "./without-secrets";

/**
 * Returns undefined if the form needs no confirmation, or if the user typed the password within the last ten minutes or
 * with this form. Otherwise the form comes back with everything that was typed, and asks for the password.
 */
export async function askToConfirm(
  db: Db,
  user: SessionUser,
  permission: AccessKey,
  attempt: number,
  { t, values, confirmation }: SubmittedForm,
): Promise<FormState | undefined> {
  if (!needsConfirmation(permission) || isConfirmed(user, new Date())) return undefined;
  const back = freshForm(withoutSecrets(values));
  const words = { title: t("form.confirm.title"), lead: t("form.confirm.lead"), label: t("form.confirm.label") };
  const ask = (problem?: string) => ({
    ...back,
    confirm: { ...words, email: user.email, ...(problem && { problem }) },
    attempt: attempt + 1,
  });
  if (!confirmation) return ask();
  try {
    const confirmed = await confirmPassword(db, user, confirmation);
    if (confirmed === "right") return undefined;
    return ask(t(confirmed === "wrong" ? "problem.password_wrong" : "problem.password_tries"));
  } catch (error) {
    const why = whyUnsaved(error);
    if (!why) throw error;
    return ask(t(`form.${why}`));
  }
}
