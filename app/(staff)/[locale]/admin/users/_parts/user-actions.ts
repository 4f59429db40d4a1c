"use server";

import type { FormAnswer } from "@/app/(staff)/_shared/form/answer-form";
import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { authInstance } from "@/auth/instance";
import { linkTo, newToken } from "@/auth/one-time-token";
import { createUser } from "@/db/accounts/create-user";
import { endAllSessions } from "@/db/accounts/end-sessions";
import { issuePasswordLink } from "@/db/accounts/password-link";
import { reviseUser } from "@/db/accounts/revise-user";
import { resetFactors } from "@/db/second-factors/reset-factors";
import { createUserInput, editUserInput, userInput } from "@/domain/inputs/account";
import { resetFactorsInput } from "@/domain/inputs/second-factor";
import type { Translate } from "@/messages/translator";

export const createUserAction = defineAccountAction({
  input: createUserInput,
  permission: "user.create",
  async run(db, user, input, { t }) {
    const { token, tokenHash } = newToken();
    const account = { ...input, secret: { linkHash: tokenHash } };
    const outcome = await createUser(db, { id: `user:${user.id}` }, account, new Date());
    // The link of a repeated request is not stored and cannot be shown again.
    if (outcome.ok && outcome.repeated) return { ok: false, problems: [{ code: "email_taken", field: "email" }] };
    return outcome.ok ? shownLink(t, input.name, token) : outcome;
  },
});

export const reviseUserAction = defineAction({
  input: editUserInput,
  permission: "user.revise",
  run: (db, actor, { state, ...input }, now) =>
    reviseUser(db, actor, { ...input, disabled: state === "disabled" }, now),
  done: () => "admin/users?saved=1",
});

export const issueLinkAction = defineAccountAction({
  input: userInput,
  permission: "user.link",
  async run(db, admin, { user }, { t, values }) {
    const { token, tokenHash } = newToken();
    const outcome = await issuePasswordLink(db, { id: `user:${admin.id}` }, user, tokenHash, new Date());
    return outcome.ok ? shownLink(t, values.name ?? "", token) : outcome;
  },
});

export const resetFactorsAction = defineAction({
  input: resetFactorsInput,
  permission: "user.second_factor_reset",
  run: resetFactors,
  done: () => "admin/users?saved=factors_reset",
});

export const signOutEverywhereAction = defineAccountAction({
  input: userInput,
  permission: "user.sign_out",
  async run(db, admin, { user }, { locale }) {
    await endAllSessions(db, { user, actor: `user:${admin.id}` }, new Date());
    return { ok: true, to: `/${locale}/admin/users?saved=signed_out` };
  },
});

function shownLink(t: Translate, name: string, token: string): FormAnswer {
  const text = linkTo(authInstance().url, token);
  return { ok: true, show: { title: t("admin.link.title", { name }), text, hint: t("admin.link.hint") } };
}
