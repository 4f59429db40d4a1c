"use server";

import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { reviseFilter, saveFilter } from "@/db/accounts/saved-filters";
import { savedFilterInput, saveFilterInput } from "@/domain/inputs/saved-filter";

export const saveFilterAction = defineAccountAction({
  input: saveFilterInput,
  permission: "filter.save",
  async run(db, user, input, { locale }) {
    const problem = await saveFilter(db, `user:${user.id}`, input);
    return problem
      ? { ok: false, problems: [problem] }
      : { ok: true, to: `/${locale}/desk/${input.list}?${input.query}&filter=saved` };
  },
});

export const reviseFilterAction = defineAccountAction({
  input: savedFilterInput,
  permission: "filter.revise",
  async run(db, user, input, { locale }) {
    const problem = await reviseFilter(db, `user:${user.id}`, input);
    return problem
      ? { ok: false, problems: [problem] }
      : { ok: true, to: `/${locale}/desk?filter=${input.step === "delete" ? "deleted" : "revised"}` };
  },
});
