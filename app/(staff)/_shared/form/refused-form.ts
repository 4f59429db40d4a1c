import { type FormState, freshForm } from "@/components/form-state/form-state";
import type { SubmittedForm } from "./read-form";
import type { WhyRefused } from "./require-sender";
import { withoutSecrets } from "./without-secrets";

/** Returns a form unparsed, with what was typed: the user may not send it now, or the ledger cannot be used. */
export function refusedForm(attempt: number, { locale, t, values }: SubmittedForm, why: WhyRefused): FormState {
  const signIn =
    why === "signed_out"
      ? { href: `/${locale}/login`, label: t("form.sign_in_again"), here: t("form.sign_in_here") }
      : null;
  return { ...freshForm(withoutSecrets(values)), message: t(`form.${why}`), signIn, attempt: attempt + 1 };
}
