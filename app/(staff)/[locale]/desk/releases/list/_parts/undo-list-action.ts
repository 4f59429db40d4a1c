"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { withdrawList } from "@/db/pasted-lists/withdraw-list";
import { undoChange } from "@/db/records/undo-change";
import { countPeopleOfChange } from "@/db/releases/releases-of-change";
import { undoInput } from "@/domain/inputs/undo";
import { withdrawListInput } from "@/domain/inputs/withdraw";
import { canEdit } from "@/domain/values/permissions";

/** Of a list that nobody in public has seen, nothing is left. */
export const undoListAction = defineAction({
  input: undoInput,
  permission: canEdit,
  run: (db, actor, input, now) => undoChange(db, actor, input, now),
  asJob: jobWhenLong("undo", (db, { of }) => countPeopleOfChange(db, of)),
  done: () => "desk/releases/list?undone=1",
});

/** What the public has seen leaves a tombstone. */
export const withdrawListAction = defineAction({
  input: withdrawListInput,
  permission: canEdit,
  run: (db, actor, input, now) => withdrawList(db, actor, input, now),
  asJob: jobWhenLong("withdraw_list", (db, { of }) => countPeopleOfChange(db, of)),
  done: (_written, { of }) => `desk/releases/list/${of}?withdrawn=1`,
});
