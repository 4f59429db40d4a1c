"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { undoChange } from "@/db/records/undo-change";
import { countPeopleOfChange } from "@/db/releases/releases-of-change";
import { undoInput } from "@/domain/inputs/undo";

/** Undoes a list that was never public; nothing of it stays. */
export const undoListAction = defineAction({
  input: undoInput,
  permission: "list.undo",
  run: (db, actor, input, now) => undoChange(db, actor, input, now),
  asJob: jobWhenLong("undo", (db, { of }) => countPeopleOfChange(db, of)),
  done: () => "desk/releases/list?undone=1",
});
