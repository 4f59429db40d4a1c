"use server";

import type { FormAnswer } from "@/app/(staff)/_shared/form/answer-form";
import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { refusePassword } from "@/app/(staff)/_shared/form/refuse-password";
import { checkGuessable } from "@/auth/check-guessable";
import { hashPassword } from "@/auth/password";
import { rememberBrowser } from "@/auth/remember-browser";
import { setPassword } from "@/db/accounts/set-password";
import { changePasswordInput, isOwnEmail } from "@/domain/inputs/account";

export const changePasswordAction = defineAccountAction({
  input: changePasswordInput,
  permission: "account.password",
  async run(db, user, { current, password }, { locale }) {
    if (isOwnEmail(password, user.email)) return wrong("password", "password_is_email");
    const refused = await refusePassword(db, user, current);
    if (refused) return refused;
    if (await checkGuessable(password, user)) return wrong("password", "password_guessable");
    await setPassword(db, user.id, await hashPassword(password), new Date(), user.session);
    await rememberBrowser(user.id);
    return { ok: true, to: `/${locale}/account?saved=1` };
  },
});

function wrong(field: string, code: string): FormAnswer {
  return { ok: false, problems: [{ field, code }] };
}
