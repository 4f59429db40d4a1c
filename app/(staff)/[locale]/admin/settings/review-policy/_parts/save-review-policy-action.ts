"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { saveSettings } from "@/db/records/save-settings";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import { reviewPolicyForm } from "./review-policy-form";

export const saveReviewPolicyAction = defineAction({
  input: reviewPolicyInput,
  permission: "policy.revise",
  run: saveSettings,
  done: () => "admin/settings?saved=1",
  edits: reviewPolicyForm,
});
