"use server";

import { defineAction } from "@/app/(staff)/define-action";
import { savedPath } from "@/app/(staff)/record-path";
import { askAboutContradictions } from "@/app/(staff)/records/ask-about-contradictions";
import { saveTally } from "@/db/counts/save-tally";
import { nest } from "@/domain/inputs/nest";
import { countOfTally, saveTallyInput } from "@/domain/inputs/save-tally";
import { canEdit } from "@/domain/values/permissions";

export const saveTallyAction = defineAction({
  input: saveTallyInput,
  permission: canEdit,
  run: saveTally,
  done: savedPath,
  asks: async (db, words, values) => {
    const { data } = saveTallyInput.safeParse(nest(values));
    return askAboutContradictions(db, words, values, data && countOfTally(data));
  },
});
