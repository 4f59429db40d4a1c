"use server";

import { z } from "zod";
import { defineAction } from "@/app/(staff)/define-action";
import { withNationalities } from "@/app/(staff)/form/join-nationality";
import { savedPath } from "@/app/(staff)/record-path";
import { groupForm } from "@/app/(staff)/records/group-form";
import { saveGroup } from "@/db/releases/save-group";
import { saveGroupInput } from "@/domain/inputs/save-group";
import { canEdit } from "@/domain/values/permissions";

export const saveGroupAction = defineAction({
  input: z.preprocess(withNationalities, saveGroupInput),
  permission: canEdit,
  run: saveGroup,
  done: savedPath,
  edits: groupForm,
});
