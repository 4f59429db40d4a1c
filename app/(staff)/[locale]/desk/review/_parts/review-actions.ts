"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { approve } from "@/db/records/approve";
import { returnRecord } from "@/db/records/return-record";
import { returnInput } from "@/domain/inputs/review";
import { canApprove } from "@/domain/values/permissions";
import { chosenRecords } from "./chosen-records";

export const approveAction = defineAction({
  input: chosenRecords,
  permission: canApprove,
  async run(db, actor, input, now) {
    const outcome = await approve(db, actor, input, now);
    // The sentences name their records. The fields are positions in the request, which the page does not have.
    return outcome.ok
      ? outcome
      : { ok: false, problems: outcome.problems.map(({ field: _place, ...problem }) => problem) };
  },
  done: ({ records }) => `desk/review?approved=${records.length}`,
});

export const returnAction = defineAction({
  input: returnInput,
  permission: canApprove,
  run: returnRecord,
  done: () => "desk/review?returned=1",
});
