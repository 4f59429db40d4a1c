"use server";

import { saveTally } from "@/db/counts/save-tally";
import { saveTallyInput } from "@/domain/inputs/save-tally";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../../define-action";
import { savedPath } from "../../../../record-path";

export const saveTallyAction = defineAction({
  input: saveTallyInput,
  permission: canEdit,
  run: saveTally,
  done: savedPath,
});
