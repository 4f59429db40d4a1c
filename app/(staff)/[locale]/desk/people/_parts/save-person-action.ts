"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { savePerson } from "@/db/people/save-person";
import { savePersonInput } from "@/domain/inputs/save-person";
import { askAboutPerson } from "./ask-about-person";
import { personForm } from "./person-form";

export const savePersonAction = defineAction({
  input: savePersonInput,
  permission: "person.save",
  run: savePerson,
  ask: askAboutPerson,
  done: savedPath,
  edits: personForm,
});
