"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { saveCount } from "@/db/counts/save-count";
import { nest } from "@/domain/inputs/nest";
import { saveCountInput } from "@/domain/inputs/save-count";
import { askAboutFigures } from "./ask-about-figures";
import { countForm } from "./count-form";

export const saveCountAction = defineAction({
  input: saveCountInput,
  permission: "count.save",
  run: saveCount,
  done: savedPath,
  ask: async (db, words, values) => askAboutFigures(db, words, values, saveCountInput.safeParse(nest(values)).data),
  edits: countForm,
});
