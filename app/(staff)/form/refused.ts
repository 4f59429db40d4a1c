import { type FormState, freshForm } from "@/components/forms/form-state";
import { translator } from "@/messages/translator";
import type { SentForm } from "./read-form";

/** The form of somebody who may not send it (any more). What was typed waits until they have signed in again. */
export function refusedForm(attempt: number, { locale, values }: SentForm, why: "signed_out" | "forbidden"): FormState {
  const t = translator(locale);
  const signIn =
    why === "signed_out"
      ? { href: `/${locale}/login`, label: t("form.sign_in_again"), here: t("form.sign_in_here") }
      : null;
  const { password: _password, repeated: _repeated, current: _current, ...kept } = values;
  return { ...freshForm(kept), message: t(`form.${why}`), signIn, attempt: attempt + 1 };
}
