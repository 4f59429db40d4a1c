"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { deleteEvidence, withdrawEvidence } from "@/db/sources/withdraw-evidence";
import { deleteEvidenceInput, withdrawEvidenceInput } from "@/domain/inputs/evidence";

export const withdrawEvidenceAction = defineAction({
  input: withdrawEvidenceInput,
  permission: "evidence.withdraw",
  run: withdrawEvidence,
  done: savedPath,
});

export const deleteEvidenceAction = defineAction({
  input: deleteEvidenceInput,
  permission: "evidence.delete",
  run: deleteEvidence,
  done: savedPath,
});
