"use server";

import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { refusePassword } from "@/app/(staff)/_shared/form/refuse-password";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { confirmInput } from "@/domain/inputs/account";

/** Confirms the session with the password, and leads back to the page that asked for it. */
export const confirmAction = defineAccountAction({
  input: confirmInput,
  permission: "account.confirm",
  async run(db, user, { current, next }, { locale }) {
    const refused = await refusePassword(db, user, current);
    return refused ?? { ok: true, to: localPath(next, `/${locale}/desk`) };
  },
});
