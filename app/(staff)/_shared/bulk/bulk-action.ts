"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { bulkEdit } from "@/db/bulk-edits/bulk-edit";
import { bulkTargets } from "@/db/bulk-edits/bulk-targets";
import { bulkInput } from "@/domain/inputs/bulk";
import { reportPath } from "./report-query";

/** Applies one action to many records; more than a hundred in a job. */
export const bulkAction = defineAction({
  input: bulkInput,
  permission: "record.bulk",
  run: (db, actor, input, now) => bulkEdit(db, actor, input, now),
  asJob: jobWhenLong("bulk_edit", (db, input) => bulkTargets(db, input).length),
  done: ({ bulk }, input) => (bulk ? reportPath(input, bulk) : `desk/bulk/done?again=${input.action}`),
});
