"use server";

import { deleteEvidence, withdrawEvidence } from "@/db/evidence/withdraw-evidence";
import { deleteEvidenceInput, withdrawEvidenceInput } from "@/domain/inputs/evidence";
import { canEdit, canErase } from "@/domain/permissions";
import { defineAction } from "../define-action";
import { savedPath } from "../record-path";

export const withdrawEvidenceAction = defineAction({
  input: withdrawEvidenceInput,
  permission: canEdit,
  run: withdrawEvidence,
  done: savedPath,
});

export const deleteEvidenceAction = defineAction({
  input: deleteEvidenceInput,
  permission: canErase,
  run: deleteEvidence,
  done: savedPath,
});
