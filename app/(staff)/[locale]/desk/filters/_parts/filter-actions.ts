"use server";

import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { reviseFilter, saveFilter } from "@/db/accounts/saved-filters";
import { savedFilterInput, saveFilterInput } from "@/domain/inputs/saved-filter";
import { canEdit } from "@/domain/values/permissions";

export const saveFilterAction = defineAccountAction({
  input: saveFilterInput,
  permission: canEdit,
  async run(db, user, input, { locale }) {
    const problem = await saveFilter(db, `user:${user.id}`, input);
    return problem
      ? { ok: false, problems: [problem] }
      : { ok: true, to: `/${locale}/desk/${input.list}?${input.query}` };
  },
});

export const reviseFilterAction = defineAccountAction({
  input: savedFilterInput,
  permission: canEdit,
  async run(db, user, input, { locale }) {
    const problem = await reviseFilter(db, `user:${user.id}`, input);
    return problem ? { ok: false, problems: [problem] } : { ok: true, to: `/${locale}/desk` };
  },
});
