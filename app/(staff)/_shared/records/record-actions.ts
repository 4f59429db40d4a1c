"use server";

import { z } from "zod";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { erasePerson } from "@/db/people/erase-person";
import { hideNow } from "@/db/records/hide-now";
import { publish } from "@/db/records/publish";
import { restoreVersion } from "@/db/records/restore-version";
import { undoChange } from "@/db/records/undo-change";
import { withdraw } from "@/db/records/withdraw";
import { countPeopleOfChange } from "@/db/releases/releases-of-change";
import { restoreInput } from "@/domain/inputs/restore";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput, hideNowInput, publishInput, withdrawInput } from "@/domain/inputs/withdraw";
import { canEdit, canErase } from "@/domain/values/permissions";

export const withdrawAction = defineAction({
  input: withdrawInput,
  permission: canEdit,
  run: withdraw,
  done: savedPath,
});

export const publishAction = defineAction({ input: publishInput, permission: canEdit, run: publish, done: savedPath });

export const restoreAction = defineAction({
  input: restoreInput,
  permission: canEdit,
  run: restoreVersion,
  done: savedPath,
});

export const hideNowAction = defineAction({ input: hideNowInput, permission: canEdit, run: hideNow, done: savedPath });

export const undoAction = defineAction({
  input: undoInput,
  permission: canEdit,
  run: (db, actor, input, now) => undoChange(db, actor, input, now),
  asJob: jobWhenLong("undo", (db, { of }) => countPeopleOfChange(db, of)),
  done: savedPath,
});

/** The user types the number again, to prevent an accidental erasure. */
const confirmedErasure = z
  .object({ ...erasePersonInput.shape, confirm: z.string() })
  .refine(({ id, confirm }) => confirm.trim() === id, { path: ["confirm"], message: "confirm_differs" });

export const erasePersonAction = defineAction({
  input: confirmedErasure,
  permission: canErase,
  run: (db, actor, { confirm: _typed, ...input }, now) => erasePerson(db, actor, input, now),
  done: savedPath,
});
