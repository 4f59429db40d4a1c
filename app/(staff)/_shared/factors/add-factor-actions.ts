"use server";

import type { FormAnswer } from "@/app/(staff)/_shared/form/answer-form";
import { defineStageAction } from "@/app/(staff)/_shared/form/define-stage-action";
import type { SubmittedForm } from "@/app/(staff)/_shared/form/read-form";
import { refusePassword } from "@/app/(staff)/_shared/form/refuse-password";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { candidateOf } from "@/auth/candidate";
import { completeSignIn } from "@/auth/complete-sign-in";
import { authInstance } from "@/auth/instance";
import { readNewPasskey } from "@/auth/passkeys";
import { newRecoveryCodes } from "@/auth/recovery-code";
import { sealSecret } from "@/auth/sealed-secret";
import { stepOfCode } from "@/auth/totp";
import type { StagedUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { addFactor, type NewFactor } from "@/db/second-factors/add-factor";
import { addPasskeyInput, addTotpInput } from "@/domain/inputs/second-factor";

export const addTotpAction = defineStageAction({
  permission: "account.totp_add",
  input: addTotpInput,
  async run(db, user, { factorName: name, oneTimeCode, current, next }, form) {
    const refused = await refusal(db, user, current);
    if (refused) return refused;
    const { bytes } = candidateOf(db, user, "");
    const lastStep = stepOfCode(bytes, oneTimeCode, new Date());
    if (lastStep === undefined) return wrong("code_wrong", "oneTimeCode");
    const secret = sealSecret(authInstance().secret, user.id, bytes);
    return add(db, user, { kind: "totp", name, secret, lastStep }, next, form);
  },
});

export const addPasskeyAction = defineStageAction({
  permission: "account.passkey_add",
  input: addPasskeyInput,
  async run(db, user, { passkeyName: name, response, password, next }, form) {
    const refused = await refusal(db, user, password, "password");
    if (refused) return refused;
    const passkey = await readNewPasskey(db, user, response);
    return passkey ? add(db, user, { kind: "passkey", name, ...passkey }, next, form) : wrong("passkey_failed");
  },
});

/** A signed-in user types the password again. In the step after signing in it was typed just before. */
async function refusal(db: Db, user: StagedUser, password: string, field = "current"): Promise<FormAnswer | undefined> {
  return user.stage === "enrol" ? undefined : refusePassword(db, user, password, field);
}

async function add(
  db: Db,
  user: StagedUser,
  factor: NewFactor,
  next: string | undefined,
  { t, locale }: SubmittedForm,
): Promise<FormAnswer> {
  const { codes, codeHashes } = newRecoveryCodes(user.id);
  const added = await addFactor(db, user, factor, codeHashes, new Date());
  if (!added.ok) return wrong(added.why);
  if (added.token) await completeSignIn(user.id, added.token);
  const to = localPath(next, `/${locale}/account`);
  if (!added.areCodesNew) return { ok: true, to };
  const shown = { title: t("auth.recovery.title"), text: "", hint: t("auth.recovery.keep"), codes };
  return { ok: true, show: { ...shown, next: { href: to, label: t("auth.recovery.kept") } } };
}

function wrong(code: string, field = ""): FormAnswer {
  return { ok: false, problems: [{ code, field }] };
}
