"use server";

import { defineOpenAction } from "@/app/(staff)/_shared/form/define-open-action";
import { hashPassword } from "@/auth/password";
import { signIn, signInByLink } from "@/auth/sign-in";
import { createFirstAdmin } from "@/db/accounts/create-first-admin";
import { findCredentials } from "@/db/accounts/find-credentials";
import { findPasswordLinkUser } from "@/db/accounts/password-link";
import { setPasswordByLink } from "@/db/accounts/set-password";
import { isLiveSetupLink } from "@/db/accounts/setup-link";
import { hashToken } from "@/db/ledger/hash-token";
import { firstAdminInput, isOwnEmail, linkPasswordInput } from "@/domain/inputs/account";

export const createFirstAdminAction = defineOpenAction({
  input: firstAdminInput,
  async run(db, { token, password, repeated: _same, ...account }, { locale }) {
    // Checked before the costly hash, because anyone can submit this form. A second submission signs in by password.
    if (!isLiveSetupLink(db, hashToken(token), new Date())) {
      const { ok } = await signIn(account.email, password);
      return ok ? { ok, to: `/${locale}/desk` } : { ok, problems: [{ code: "link_dead" }] };
    }
    const secret = { passwordHash: await hashPassword(password) };
    const outcome = await createFirstAdmin(db, { ...account, secret, tokenHash: hashToken(token) }, new Date());
    if (!outcome.ok) return outcome;
    const admin = findCredentials(db, account.email);
    if (admin) await signInByLink({ id: admin.id, email: account.email });
    return { ok: true, to: `/${locale}/desk` };
  },
});

export const setPasswordAction = defineOpenAction({
  input: linkPasswordInput,
  async run(db, { token, password }, { locale }) {
    const holder = findPasswordLinkUser(db, hashToken(token), new Date());
    if (!holder) return { ok: false, problems: [{ code: "link_dead" }] };
    if (isOwnEmail(password, holder.email))
      return { ok: false, problems: [{ code: "password_is_email", field: "password" }] };
    const user = await setPasswordByLink(db, hashToken(token), await hashPassword(password), new Date());
    if (!user) return { ok: false, problems: [{ code: "link_dead" }] };
    await signInByLink(user);
    return { ok: true, to: `/${locale}/desk` };
  },
});
