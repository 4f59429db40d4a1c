"use server";

import { sourceForm } from "@/app/(staff)/_shared/fields/source-form";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { saveSource } from "@/db/sources/save-source";
import { saveSourceInput } from "@/domain/inputs/source";

export const saveSourceAction = defineAction({
  input: saveSourceInput,
  permission: "source.save",
  run: saveSource,
  done: savedPath,
  edits: sourceForm,
});
