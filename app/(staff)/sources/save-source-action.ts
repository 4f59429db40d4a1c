"use server";

import { saveSource } from "@/db/sources/save-source";
import { saveSourceInput } from "@/domain/inputs/source";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../define-action";
import { savedPath } from "../record-path";
import { sourceForm } from "./source-form";

export const saveSourceAction = defineAction({
  input: saveSourceInput,
  permission: canEdit,
  run: saveSource,
  done: savedPath,
  edits: sourceForm,
});
