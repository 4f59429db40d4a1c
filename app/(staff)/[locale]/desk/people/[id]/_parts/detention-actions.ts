"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { recordArrest } from "@/db/people/record-arrest";
import { recordSpellEvent } from "@/db/people/record-detention-event";
import { arrestInput, spellEventInput } from "@/domain/inputs/detention-event";
import { canEdit } from "@/domain/values/permissions";

export const spellEventAction = defineAction({
  input: spellEventInput,
  permission: canEdit,
  run: recordSpellEvent,
  done: savedPath,
});

export const arrestAction = defineAction({
  input: arrestInput,
  permission: canEdit,
  run: recordArrest,
  done: savedPath,
});
