"use server";

import type { FormAnswer } from "@/app/(staff)/_shared/form/answer-form";
import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { refusePassword } from "@/app/(staff)/_shared/form/refuse-password";
import { newRecoveryCodes } from "@/auth/recovery-code";
import { hasFactor } from "@/db/accounts/session-stage";
import { replaceRecoveryCodes } from "@/db/second-factors/recovery-codes";
import { type Revised, removeFactor, renameFactor } from "@/db/second-factors/revise-factors";
import { newCodesInput, removeFactorInput, renameFactorInput } from "@/domain/inputs/second-factor";
import type { Locale } from "@/messages/locale";

export const renameFactorAction = defineAccountAction({
  input: renameFactorInput,
  permission: "account.factor_rename",
  run: async (db, user, { factor, factorName }, { locale }) =>
    answer(locale, await renameFactor(db, user.id, factor, factorName), "renamed"),
});

export const removeFactorAction = defineAccountAction({
  input: removeFactorInput,
  permission: "account.factor_remove",
  async run(db, user, { factor, current }, { locale }) {
    const refused = await refusePassword(db, user, current);
    return refused ?? answer(locale, await removeFactor(db, user.id, factor, new Date()), "removed");
  },
});

export const newCodesAction = defineAccountAction({
  input: newCodesInput,
  permission: "account.recovery_codes",
  async run(db, user, { current }, { t, locale }) {
    const refused = await refusePassword(db, user, current);
    if (refused) return refused;
    if (!hasFactor(db, user.id)) return { ok: false, problems: [{ code: "no_factor" }] };
    const { codes, codeHashes } = newRecoveryCodes(user.id);
    await replaceRecoveryCodes(db, user.id, codeHashes, new Date());
    const shown = { title: t("auth.recovery.title"), text: "", hint: t("auth.recovery.keep"), codes };
    return { ok: true, show: { ...shown, next: { href: `/${locale}/account`, label: t("auth.recovery.kept") } } };
  },
});

function answer(locale: Locale, revised: Revised, saved: "renamed" | "removed"): FormAnswer {
  if (!revised.ok) return { ok: false, problems: [{ code: revised.why }] };
  return { ok: true, to: `/${locale}/account?saved=factor_${saved}` };
}
