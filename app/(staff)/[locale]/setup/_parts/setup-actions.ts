"use server";

import { defineOpenAction } from "@/app/(staff)/_shared/form/define-open-action";
import { stagePath } from "@/app/(staff)/_shared/pages/stage-path";
import { checkGuessable } from "@/auth/check-guessable";
import { hashPassword } from "@/auth/password";
import { signIn, signInByLink } from "@/auth/sign-in";
import { findLinkUser } from "@/db/accounts/access-link";
import { createFirstAdmin } from "@/db/accounts/create-first-admin";
import { findCredentials } from "@/db/accounts/find-credentials";
import { setPasswordByLink } from "@/db/accounts/set-password";
import { isLiveSetupLink } from "@/db/accounts/setup-link";
import { hashToken } from "@/db/ledger/hash-token";
import { firstAdminInput, isOwnEmail, linkPasswordInput } from "@/domain/inputs/account";

const guessable = { ok: false as const, problems: [{ code: "password_guessable", field: "password" }] };

export const createFirstAdminAction = defineOpenAction({
  permission: "setup.first_admin",
  input: firstAdminInput,
  async run(db, { token, password, repeated: _same, ...account }, { locale }) {
    // Checked before the costly hash, because anyone can submit this form. A second submission signs in by password.
    if (!isLiveSetupLink(db, hashToken(token), new Date())) {
      const result = await signIn(account.email, password);
      if (!result.ok) return { ok: false, problems: [{ code: "link_dead" }] };
      return { ok: true, to: stagePath(locale, result.stage, `/${locale}/desk`) };
    }
    if (await checkGuessable(password, account)) return guessable;
    const secret = { passwordHash: await hashPassword(password) };
    const outcome = await createFirstAdmin(db, { ...account, secret, tokenHash: hashToken(token) }, new Date());
    if (!outcome.ok) return outcome;
    const admin = findCredentials(db, account.email);
    if (!admin) return { ok: false, problems: [{ code: "not_found" }] };
    const stage = await signInByLink({ id: admin.id, email: account.email });
    return { ok: true, to: stagePath(locale, stage, `/${locale}/desk`) };
  },
});

export const setPasswordAction = defineOpenAction({
  permission: "setup.password",
  input: linkPasswordInput,
  async run(db, { token, password }, { locale }) {
    const holder = findLinkUser(db, "password", hashToken(token), new Date());
    if (!holder) return { ok: false, problems: [{ code: "link_dead" }] };
    if (isOwnEmail(password, holder.email))
      return { ok: false, problems: [{ code: "password_is_email", field: "password" }] };
    if (await checkGuessable(password, holder)) return guessable;
    const user = await setPasswordByLink(db, hashToken(token), await hashPassword(password), new Date());
    if (!user) return { ok: false, problems: [{ code: "link_dead" }] };
    return { ok: true, to: stagePath(locale, await signInByLink(user), `/${locale}/desk`) };
  },
});
