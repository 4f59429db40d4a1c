"use server";

import { savePerson } from "@/db/people/save-person";
import { savePersonInput } from "@/domain/inputs/save-person";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../define-action";
import { savedPath } from "../../../record-path";
import { personForm } from "../../../records/person-form";

export const savePersonAction = defineAction({
  input: savePersonInput,
  permission: canEdit,
  run: savePerson,
  done: savedPath,
  edits: personForm,
});
