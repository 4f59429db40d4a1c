"use server";

import { defineAction } from "@/app/(staff)/define-action";
import { savedPath } from "@/app/(staff)/record-path";
import { saveSource } from "@/db/sources/save-source";
import { saveSourceInput } from "@/domain/inputs/source";
import { canEdit } from "@/domain/values/permissions";
import { sourceForm } from "./source-form";

export const saveSourceAction = defineAction({
  input: saveSourceInput,
  permission: canEdit,
  run: saveSource,
  done: savedPath,
  edits: sourceForm,
});
