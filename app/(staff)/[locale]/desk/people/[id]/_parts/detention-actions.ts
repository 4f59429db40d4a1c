"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { recordArrest } from "@/db/people/record-arrest";
import { recordDetentionEvent } from "@/db/people/record-detention-event";
import { arrestInput, detentionEventInput } from "@/domain/inputs/detention-event";

export const detentionEventAction = defineAction({
  input: detentionEventInput,
  permission: "person.event",
  run: recordDetentionEvent,
  done: savedPath,
});

export const arrestAction = defineAction({
  input: arrestInput,
  permission: "person.arrest",
  run: recordArrest,
  done: savedPath,
});
