"use server";

import { undoChange } from "@/db/records/undo-change";
import { withdrawList } from "@/db/releases/withdraw-list";
import { undoInput } from "@/domain/inputs/undo";
import { withdrawListInput } from "@/domain/inputs/withdraw";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../../define-action";

/** Of a list that nobody in public has seen, nothing is left. */
export const undoListAction = defineAction({
  input: undoInput,
  permission: canEdit,
  run: undoChange,
  done: () => "desk/releases/list?undone=1",
});

/** What the public has seen leaves a tombstone. */
export const withdrawListAction = defineAction({
  input: withdrawListInput,
  permission: canEdit,
  run: withdrawList,
  done: (_written, { of }) => `desk/releases/list/${of}?withdrawn=1`,
});
