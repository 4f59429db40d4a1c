"use server";

import { definePlainAction } from "@/app/(staff)/_shared/form/define-plain-action";
import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { requestCancel } from "@/db/jobs/request-cancel";

const page = "admin/chain";

/** Starts the check of the whole history, or shows the one that is running. */
export const checkChainAction = definePlainAction({
  permission: "chain.check",
  refused: () => page,
  async run(db, user) {
    await beginJob(db, user, "verify", null);
    return page;
  },
});

/** Asks the running check to stop. */
export const cancelCheckAction = definePlainAction({
  permission: "chain.stop",
  refused: () => page,
  async run(db) {
    const job = findNewestJob(db, "verify");
    if (job) await requestCancel(db, job.id);
    return page;
  },
});
