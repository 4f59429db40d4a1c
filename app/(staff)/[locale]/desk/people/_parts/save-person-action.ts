"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { savePerson } from "@/db/people/save-person";
import { savePersonInput } from "@/domain/inputs/save-person";
import { canEdit } from "@/domain/values/permissions";
import { personForm } from "./person-form";

export const savePersonAction = defineAction({
  input: savePersonInput,
  permission: canEdit,
  run: savePerson,
  done: savedPath,
  edits: personForm,
});
