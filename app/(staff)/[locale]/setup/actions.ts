"use server";

import { hashPassword } from "@/auth/password";
import { signIn } from "@/auth/sign-in";
import { hashToken } from "@/db/hash-token";
import { ledger } from "@/db/ledger";
import { createFirstAdmin } from "@/db/users/create-first-admin";
import { findPasswordLinkUser } from "@/db/users/password-link";
import { setPasswordByLink } from "@/db/users/set-password";
import { firstAdminInput, isOwnEmail, linkPasswordInput } from "@/domain/inputs/account";
import { defineOpenAction } from "../../define-open-action";

export const createFirstAdminAction = defineOpenAction({
  input: firstAdminInput,
  async run({ token, password, repeated: _same, ...account }, { locale }) {
    const secret = { passwordHash: await hashPassword(password) };
    const outcome = await createFirstAdmin(ledger(), { ...account, secret, tokenHash: hashToken(token) }, new Date());
    if (!outcome.ok) return outcome;
    await signIn(account.email, password);
    return { ok: true, to: `/${locale}/desk` };
  },
});

export const setPasswordAction = defineOpenAction({
  input: linkPasswordInput,
  async run({ token, password }, { locale }) {
    const holder = findPasswordLinkUser(ledger(), hashToken(token), new Date());
    if (!holder) return { ok: false, problems: [{ code: "link_dead" }] };
    if (isOwnEmail(password, holder.email))
      return { ok: false, problems: [{ code: "password_is_email", field: "password" }] };
    const user = await setPasswordByLink(ledger(), hashToken(token), await hashPassword(password), new Date());
    if (!user) return { ok: false, problems: [{ code: "link_dead" }] };
    await signIn(user.email, password);
    return { ok: true, to: `/${locale}/desk` };
  },
});
