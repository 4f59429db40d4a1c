"use server";

import { saveCount } from "@/db/counts/save-count";
import { saveCountInput } from "@/domain/inputs/save-count";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../define-action";
import { savedPath } from "../../../record-path";
import { countForm } from "../../../records/count-form";

export const saveCountAction = defineAction({
  input: saveCountInput,
  permission: canEdit,
  run: saveCount,
  done: savedPath,
  edits: countForm,
});
