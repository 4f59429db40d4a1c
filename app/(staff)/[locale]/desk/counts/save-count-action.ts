"use server";

import { defineAction } from "@/app/(staff)/define-action";
import { savedPath } from "@/app/(staff)/record-path";
import { askAboutContradictions } from "@/app/(staff)/records/ask-about-contradictions";
import { countForm } from "@/app/(staff)/records/count-form";
import { saveCount } from "@/db/counts/save-count";
import { nest } from "@/domain/inputs/nest";
import { saveCountInput } from "@/domain/inputs/save-count";
import { canEdit } from "@/domain/values/permissions";

export const saveCountAction = defineAction({
  input: saveCountInput,
  permission: canEdit,
  run: saveCount,
  done: savedPath,
  asks: async (db, words, values) =>
    askAboutContradictions(db, words, values, saveCountInput.safeParse(nest(values)).data),
  edits: countForm,
});
