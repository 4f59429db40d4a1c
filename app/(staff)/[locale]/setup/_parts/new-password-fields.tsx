import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";

/** Fields for a new password, typed twice. The hidden email lets password managers save it with the account. */
export function NewPasswordFields({ t, email }: { t: Translate; email?: string }) {
  return (
    <>
      {email && <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />}
      <TextField
        name="password"
        type="password"
        label={t("field.new_password.label")}
        hint={t("field.new_password.hint")}
        autoComplete="new-password"
      />
      <TextField name="repeated" type="password" label={t("field.repeated.label")} autoComplete="new-password" />
    </>
  );
}
