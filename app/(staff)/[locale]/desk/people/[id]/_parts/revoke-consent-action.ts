"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { revokeConsent } from "@/db/people/revoke-consent";
import { revokeConsentInput } from "@/domain/inputs/revoke-consent";

export const revokeConsentAction = defineAction({
  input: revokeConsentInput,
  permission: "person.consent_end",
  run: revokeConsent,
  done: savedPath,
});
