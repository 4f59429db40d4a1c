"use server";

import { z } from "zod";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { withNationalities } from "@/app/(staff)/_shared/form/join-nationality";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { saveGroup } from "@/db/releases/save-group";
import { saveGroupInput } from "@/domain/inputs/save-group";
import { groupForm } from "./group-form";

export const saveGroupAction = defineAction({
  input: z.preprocess(withNationalities, saveGroupInput),
  permission: "group.save",
  run: saveGroup,
  done: savedPath,
  edits: groupForm,
});
