import { type FormState, freshForm } from "@/components/form-state/form-state";
import { translator } from "@/messages/translator";
import type { SentForm } from "./read-form";
import type { WhyRefused } from "./require-sender";

/** A form that comes back unread, with what was typed: the sender may not send it now, or the ledger cannot be used. */
export function refusedForm(attempt: number, { locale, values }: SentForm, why: WhyRefused): FormState {
  const t = translator(locale);
  const signIn =
    why === "signed_out"
      ? { href: `/${locale}/login`, label: t("form.sign_in_again"), here: t("form.sign_in_here") }
      : null;
  const { password: _password, repeated: _repeated, current: _current, ...kept } = values;
  return { ...freshForm(kept), message: t(`form.${why}`), signIn, attempt: attempt + 1 };
}
