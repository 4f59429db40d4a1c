"use server";

import { defineOpenAction } from "@/app/(staff)/_shared/form/define-open-action";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { stagePath } from "@/app/(staff)/_shared/pages/stage-path";
import { signIn } from "@/auth/sign-in";
import { signInInput } from "@/domain/inputs/account";

export const signInAction = defineOpenAction({
  permission: "session.start",
  input: signInInput,
  async run(_db, { email, password, next }, { t, locale }) {
    const result = await signIn(email, password);
    if (result.ok) return { ok: true, to: stagePath(locale, result.stage, localPath(next, `/${locale}/desk`)) };
    return { ok: false, back: { message: t(`auth.sign_in.${result.why}`) } };
  },
});
