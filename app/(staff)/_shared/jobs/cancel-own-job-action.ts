"use server";

import { definePlainAction } from "@/app/(staff)/_shared/form/define-plain-action";
import { findJob } from "@/db/jobs/find-job";
import { requestCancel } from "@/db/jobs/request-cancel";
import { jobPath } from "./job-path";

/** Asks the user's own job to stop before it writes anything, and leads back to its page. */
export const cancelOwnJobAction = definePlainAction({
  permission: "job.stop",
  refused: ({ kind, id }) => jobPath(kind, Number(id)),
  async run(db, user, { values }) {
    const id = Number(values.id);
    const job = Number.isSafeInteger(id) ? findJob(db, id) : undefined;
    if (job?.actor === `user:${user.id}`) await requestCancel(db, id);
    return jobPath(job?.kind, id);
  },
});
