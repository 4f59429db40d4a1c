import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";

/** A password to choose, twice. The address goes with it unseen, so that password managers file it rightly. */
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
