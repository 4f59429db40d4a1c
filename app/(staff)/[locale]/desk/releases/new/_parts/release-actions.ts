"use server";

import { sum } from "d3-array";
import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { withNationalities } from "@/app/(staff)/_shared/form/join-nationality";
import { jobWhenLong } from "@/app/(staff)/_shared/jobs/job-when-long";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import type { Outcome } from "@/db/history/change-types";
import { countLines } from "@/db/releases/find-batch";
import { publishBatch } from "@/db/releases/publish-batch";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { undoLine } from "@/db/releases/undo-line";
import { publishBatchInput, undoLineInput } from "@/domain/inputs/batch";
import { type RecordReleaseInput, recordReleaseInput } from "@/domain/inputs/record-release";
import { noGroup } from "./ask-about-group";
import { askAboutLine } from "./ask-about-line";

/** Adds a line to the day's batch; or publishes it alone and redirects to its record. */
export const logLineAction = defineAction({
  input: z.preprocess((form) => withNationalities(withoutNoGroup(form)), recordReleaseInput),
  permission: "release.record",
  ask: askAboutLine,
  run: (db, actor, input, now) => (isAlone(input) ? recordRelease : recordInBatch)(db, actor, input, now),
  done: (written, input) => (isAlone(input) ? savedPath(written) : null),
});

export const undoLineAction = defineAction({
  input: undoLineInput,
  permission: "release.undo_line",
  run: async (db, actor, input, now) => refreshIfRefused(await undoLine(db, actor, input, now)),
  done: () => null,
});

export const publishBatchAction = defineAction({
  input: publishBatchInput,
  permission: "batch.publish",
  run: async (db, actor, input, now) => refreshIfRefused(await publishBatch(db, actor, input, now)),
  asJob: jobWhenLong("publish_batch", (db, { batch }) => sum(countLines(db, batch), ({ count }) => count)),
  done: (_written, { batch }) => `desk/releases/new?sent=${batch}`,
});

/** Refreshes the page after a refusal, because the list probably changed in another window. */
function refreshIfRefused(outcome: Outcome): Outcome {
  if (!outcome.ok) refresh();
  return outcome;
}

function isAlone({ publication }: RecordReleaseInput): boolean {
  return publication === "published";
}

function withoutNoGroup(form: unknown): unknown {
  const isNone = typeof form === "object" && form !== null && "fromGroup" in form && form.fromGroup === noGroup;
  return isNone ? { ...form, fromGroup: "" } : form;
}
