"use server";

import { defineStageAction } from "@/app/(staff)/_shared/form/define-stage-action";
import type { SubmittedForm } from "@/app/(staff)/_shared/form/read-form";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { passPasskey } from "@/auth/passkeys";
import { type Passed, passRecoveryCode, passTotp } from "@/auth/second-factor";
import { passkeyInput, recoveryInput, totpInput } from "@/domain/inputs/second-factor";

export const totpAction = defineStageAction({
  permission: "session.totp",
  input: totpInput,
  run: async (db, user, { oneTimeCode, next }, form) => answer(await passTotp(db, user, oneTimeCode), next, form),
});

export const recoveryCodeAction = defineStageAction({
  permission: "session.recovery_code",
  input: recoveryInput,
  run: async (db, user, { recoveryCode, next }, form) =>
    answer(await passRecoveryCode(db, user, recoveryCode), next, form, "recovery"),
});

export const passkeyAction = defineStageAction({
  permission: "session.passkey",
  input: passkeyInput,
  run: async (db, user, { response, next }, form) =>
    answer(await passPasskey(db, user, response), next, form, "passkey"),
});

function answer(
  passed: Passed,
  next: string | undefined,
  { t, locale }: SubmittedForm,
  way: "code" | "recovery" | "passkey" = "code",
) {
  if (passed.ok) return { ok: true as const, to: localPath(next, `/${locale}/desk`) };
  const message = passed.why === "wrong" ? t(`auth.second.wrong.${way}`) : t(`auth.second.${passed.why}`);
  // A code that was typed is not shown again.
  return { ok: false as const, back: { message, values: { next: next ?? "" } } };
}
