"use server";

import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { authInstance } from "@/auth/instance";
import { newToken } from "@/auth/one-time-token";
import { rememberBrowser } from "@/auth/remember-browser";
import { endAllSessions, endOwnSession } from "@/db/accounts/end-sessions";
import { makeLockLink } from "@/db/accounts/lock-link";
import { accountFormInput, sessionInput } from "@/domain/inputs/account";

export const endSessionAction = defineAccountAction({
  input: sessionInput,
  permission: "account.session_end",
  async run(db, user, { session }, { locale }) {
    await endOwnSession(db, user.id, session, new Date());
    return { ok: true, to: `/${locale}/account?sessions=ended` };
  },
});

export const endOtherSessionsAction = defineAccountAction({
  input: accountFormInput,
  permission: "account.sessions_end",
  async run(db, user, _input, { locale }) {
    await endAllSessions(db, { user: user.id, actor: `user:${user.id}`, except: user.session }, new Date());
    await rememberBrowser(user.id);
    return { ok: true, to: `/${locale}/account?sessions=others` };
  },
});

export const makeLockLinkAction = defineAccountAction({
  input: accountFormInput,
  permission: "account.lock_link",
  async run(db, user, _input, { t, locale }) {
    const { token, tokenHash } = newToken();
    await makeLockLink(db, user.id, tokenHash, new Date());
    const text = `${authInstance().url}/${locale}/lock?token=${token}`;
    return {
      ok: true,
      show: { title: t("desk.account.lock.link_title"), text, hint: t("desk.account.lock.link_hint") },
    };
  },
});
