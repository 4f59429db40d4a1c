"use server";

import type { FormAnswer } from "@/app/(staff)/_shared/form/answer-form";
import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { hashPassword, isPassword } from "@/auth/password";
import { rememberBrowser } from "@/auth/remember-browser";
import { findPasswordHash } from "@/db/accounts/find-credentials";
import { setPassword } from "@/db/accounts/set-password";
import { changePasswordInput, isOwnEmail } from "@/domain/inputs/account";
import { canEdit } from "@/domain/values/permissions";

export const changePasswordAction = defineAccountAction({
  input: changePasswordInput,
  permission: canEdit,
  async run(db, user, { current, password }, { locale }) {
    if (isOwnEmail(password, user.email)) return wrong("password", "password_is_email");
    if (!(await isPassword(current, findPasswordHash(db, user.id)))) return wrong("current", "password_wrong");
    await setPassword(db, user.id, await hashPassword(password), new Date(), user.session);
    await rememberBrowser(user.id);
    return { ok: true, to: `/${locale}/account?saved=1` };
  },
});

function wrong(field: string, code: string): FormAnswer {
  return { ok: false, problems: [{ field, code }] };
}
