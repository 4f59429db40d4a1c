"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { withdrawList } from "@/db/pasted-lists/withdraw-list";
import { undoChange } from "@/db/records/undo-change";
import { countPeopleOfChange } from "@/db/releases/releases-of-change";
import { undoInput } from "@/domain/inputs/undo";
import { withdrawListInput } from "@/domain/inputs/withdraw";
import { canEdit } from "@/domain/values/permissions";

/** Undoes a list that was never public; nothing of it stays. */
export const undoListAction = defineAction({
  input: undoInput,
  permission: canEdit,
  run: (db, actor, input, now) => undoChange(db, actor, input, now),
  asJob: jobWhenLong("undo", (db, { of }) => countPeopleOfChange(db, of)),
  done: () => "desk/releases/list?undone=1",
});

/** Withdraws a list that was public; its records leave tombstones. */
export const withdrawListAction = defineAction({
  input: withdrawListInput,
  permission: canEdit,
  run: (db, actor, input, now) => withdrawList(db, actor, input, now),
  asJob: jobWhenLong("withdraw_list", (db, { of }) => countPeopleOfChange(db, of)),
  done: (_written, { of }) => `desk/releases/list/${of}?withdrawn=1`,
});
