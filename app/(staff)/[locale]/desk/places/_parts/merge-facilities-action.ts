"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { pathOf, savedQuery } from "@/app/(staff)/_shared/words/record-path";
import { mergeFacilities } from "@/db/records/merge-facilities";
import { recordsOfPlace } from "@/db/records/records-of-place";
import { mergeLabelsInput } from "@/domain/inputs/merge";

export const mergeFacilitiesAction = defineAction({
  input: mergeLabelsInput,
  permission: "facility.merge",
  run: (db, actor, input, now) => mergeFacilities(db, actor, input, now),
  asJob: jobWhenLong("merge_places", (db, { other }) => recordsOfPlace(db, other).length),
  done: (written, { id }) => `${pathOf("facility", id)}?${savedQuery(written)}`,
});
