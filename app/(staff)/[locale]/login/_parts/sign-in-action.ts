"use server";

import { defineOpenAction } from "@/app/(staff)/_shared/form/define-open-action";
import { signIn } from "@/auth/sign-in";
import { signInInput } from "@/domain/inputs/account";
import { localPath } from "./local-path";

export const signInAction = defineOpenAction({
  input: signInInput,
  async run(_db, { email, password, next }, { t, locale }) {
    const result = await signIn(email, password);
    if (result.ok) return { ok: true, to: localPath(next, `/${locale}/desk`) };
    return { ok: false, back: { message: t(`auth.sign_in.${result.why}`) } };
  },
});
