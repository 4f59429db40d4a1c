"use server";

import { z } from "zod";
import { saveGroup } from "@/db/groups/save-group";
import { saveGroupInput } from "@/domain/inputs/save-group";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../define-action";
import { withNationalities } from "../../../form/join-nationality";
import { savedPath } from "../../../record-path";
import { groupForm } from "../../../records/group-form";

export const saveGroupAction = defineAction({
  input: z.preprocess(withNationalities, saveGroupInput),
  permission: canEdit,
  run: saveGroup,
  done: savedPath,
  edits: groupForm,
});
