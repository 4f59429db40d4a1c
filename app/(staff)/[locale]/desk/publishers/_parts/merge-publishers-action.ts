"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { pathOf, savedQuery } from "@/app/(staff)/_shared/words/record-path";
import { mergePublishers } from "@/db/records/merge-publishers";
import { recordsOfPublisher } from "@/db/records/records-of-publisher";
import { mergeLabelsInput } from "@/domain/inputs/merge";

export const mergePublishersAction = defineAction({
  input: mergeLabelsInput,
  permission: "publisher.merge",
  run: (db, actor, input, now) => mergePublishers(db, actor, input, now),
  asJob: jobWhenLong("merge_publishers", (db, { other }) => recordsOfPublisher(db, other).length),
  done: (written, { id }) => `${pathOf("publisher", id)}?${savedQuery(written)}`,
});
