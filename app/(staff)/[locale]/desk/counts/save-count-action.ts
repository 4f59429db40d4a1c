"use server";

import { saveCount } from "@/db/counts/save-count";
import { nest } from "@/domain/forms/nest";
import { saveCountInput } from "@/domain/inputs/save-count";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../define-action";
import { savedPath } from "../../../record-path";
import { askAboutContradictions } from "../../../records/ask-about-contradictions";
import { countForm } from "../../../records/count-form";

export const saveCountAction = defineAction({
  input: saveCountInput,
  permission: canEdit,
  run: saveCount,
  done: savedPath,
  asks: async (db, words, values) =>
    askAboutContradictions(db, words, values, saveCountInput.safeParse(nest(values)).data),
  edits: countForm,
});
