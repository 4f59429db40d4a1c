"use server";

import { z } from "zod";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { erasePerson } from "@/db/people/erase-person";
import { eraseReason } from "@/db/records/erase-reason";
import { hideNow } from "@/db/records/hide-now";
import { publish } from "@/db/records/publish";
import { restoreVersion } from "@/db/records/restore-version";
import { undoChange } from "@/db/records/undo-change";
import { withdraw } from "@/db/records/withdraw";
import { countPeopleOfChange } from "@/db/releases/releases-of-change";
import { eraseReasonInput } from "@/domain/inputs/erase-reason";
import { restoreInput } from "@/domain/inputs/restore";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput, hideNowInput, publishInput, withdrawInput } from "@/domain/inputs/withdraw";

export const withdrawAction = defineAction({
  input: withdrawInput,
  permission: "record.withdraw",
  run: withdraw,
  done: savedPath,
});

export const publishAction = defineAction({
  input: publishInput,
  permission: "record.publish",
  run: publish,
  done: savedPath,
});

export const restoreAction = defineAction({
  input: restoreInput,
  permission: "record.restore",
  run: restoreVersion,
  done: savedPath,
});

export const hideNowAction = defineAction({
  input: hideNowInput,
  permission: "record.hide",
  run: hideNow,
  done: savedPath,
});

export const undoAction = defineAction({
  input: undoInput,
  permission: "change.undo",
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
  permission: "person.erase",
  run: (db, actor, { confirm: _typed, ...input }, now) => erasePerson(db, actor, input, now),
  done: savedPath,
});

export const eraseReasonAction = defineAction({
  input: eraseReasonInput,
  permission: "reason.erase",
  run: eraseReason,
  done: () => "admin/audit",
});
