"use server";

import { defineAction } from "@/app/(staff)/define-action";
import { savedPath } from "@/app/(staff)/record-path";
import { personForm } from "@/app/(staff)/records/person-form";
import { savePerson } from "@/db/people/save-person";
import { savePersonInput } from "@/domain/inputs/save-person";
import { canEdit } from "@/domain/values/permissions";

export const savePersonAction = defineAction({
  input: savePersonInput,
  permission: canEdit,
  run: savePerson,
  done: savedPath,
  edits: personForm,
});
