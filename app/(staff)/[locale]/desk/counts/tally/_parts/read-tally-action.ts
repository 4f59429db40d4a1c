"use server";

import { defineStepAction, formStep } from "@/app/(staff)/_shared/form/define-step-action";
import { listFacilities } from "@/db/records/list-facilities";
import { readTallyInput } from "@/domain/inputs/save-tally";
import { placeFinder } from "@/domain/reading/known-places";
import { readTally } from "@/domain/tally/read-tally";

/** Reads the pasted text of a tally and writes nothing. */
export const readTallyAction = defineStepAction({
  permission: "tally.read",
  step: () =>
    formStep({
      input: readTallyInput,
      run: async (db, _user, { pasted }) => {
        return { ok: false, back: { tally: readTally(pasted, placeFinder(listFacilities(db))) } };
      },
    }),
});
