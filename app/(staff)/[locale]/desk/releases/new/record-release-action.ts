"use server";

import { z } from "zod";
import { recordRelease } from "@/db/releases/record-release";
import { recordReleaseInput } from "@/domain/inputs/record-release";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../../define-action";
import { withNationalities } from "../../../../form/join-nationality";
import { savedPath } from "../../../../record-path";

export const recordReleaseAction = defineAction({
  input: z.preprocess(withNationalities, recordReleaseInput),
  permission: canEdit,
  run: recordRelease,
  done: savedPath,
});
