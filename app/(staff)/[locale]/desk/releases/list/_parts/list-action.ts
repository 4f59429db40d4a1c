"use server";

import { z } from "zod";
import type { FormAnswer } from "@/app/(staff)/_shared/form/answer-form";
import { defineStepAction, formStep } from "@/app/(staff)/_shared/form/define-step-action";
import type { SubmittedForm } from "@/app/(staff)/_shared/form/read-form";
import { requestIdOf } from "@/app/(staff)/_shared/form/request-id";
import { beginJob, mostAtOnce } from "@/app/(staff)/_shared/jobs/begin-job";
import { jobPath } from "@/app/(staff)/_shared/jobs/job-path";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { sentPath } from "@/app/(staff)/_shared/words/record-path";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { findWritten } from "@/db/history/find-written";
import { removeOldImportFiles } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import { storeList } from "@/db/pasted-lists/list-files";
import type { ListJob } from "@/db/pasted-lists/list-job";
import { recordList } from "@/db/pasted-lists/record-list";
import { reviewList } from "@/db/pasted-lists/review-list";
import { skippedLines } from "@/db/pasted-lists/skipped-lines";
import { findRequestedProposal } from "@/db/proposals/proposal";
import { type ReadListInput, type RecordListInput, readListInput, recordListInput } from "@/domain/inputs/pasted-list";
import { unpacked } from "@/domain/inputs/unpacked";
import { listProgress } from "./list-progress";
import { writtenPath } from "./paths";
import { reviewAnswer } from "./review-answer";

const readStep = formStep({ input: readListInput, run: read, prepare: withFields });

const recordStep = formStep({
  input: recordListInput,
  run: record,
  prepare: (form) => withRequestId(withFields(form)),
});

/** A long list is not even parsed here, because that would block the other users. */
const jobStep = formStep({ input: z.unknown(), run: begin, prepare: withRequestId });

/**
 * Reads a pasted list and shows each line with the people it may name, or logs it with the answers. Until it is logged
 * the server stores nothing: text and answers come back with the form in every case.
 */
export const listAction = defineStepAction({
  permission: "list.record",
  step: ({ step, text = "" }) => (step === "read" ? readStep : isLong(text) ? jobStep : recordStep),
  show: (next, previous) => ({ ...next, values: unpacked(next.values), list: next.list ?? previous.list }),
});

function isLong(text: string): boolean {
  return text.split("\n", mostAtOnce + 1).length > mostAtOnce;
}

function withFields(form: SubmittedForm): SubmittedForm {
  return { ...form, values: unpacked(form.values) };
}

/** Derives the request id from the content, so that a double submission is one change. */
function withRequestId(form: SubmittedForm): SubmittedForm {
  return { ...form, values: { ...form.values, requestId: requestIdOf(form.values) } };
}

async function read(
  db: Db,
  _user: SessionUser,
  input: ReadListInput,
  { t, locale, values }: SubmittedForm,
): Promise<FormAnswer> {
  const { requestId = "" } = values;
  try {
    const reviewed = await reviewList(db, input, new Date(), (done, of) => listProgress().set(requestId, { done, of }));
    if (!reviewed.ok) return { ok: false, problems: reviewed.problems };
    return { ok: false, back: reviewAnswer(db, deskWords(db, t, locale), values, input, reviewed.review).back };
  } finally {
    listProgress().delete(requestId);
  }
}

async function record(
  db: Db,
  user: SessionUser,
  input: RecordListInput,
  { t, locale, values }: SubmittedForm,
): Promise<FormAnswer> {
  const outcome = await recordList(db, { id: `user:${user.id}` }, input, new Date());
  if (outcome.ok && outcome.proposal !== undefined) {
    return { ok: true, to: `/${locale}/${sentPath(outcome.proposal, outcome)}` };
  }
  if (outcome.ok) return { ok: true, to: writtenPath(locale, outcome.change, skippedLines(db, input)) };
  const reviewed = await reviewList(db, input, new Date());
  if (!reviewed.ok) return { ok: false, problems: reviewed.problems };
  const words = deskWords(db, t, locale);
  return { ok: false, ...reviewAnswer(db, words, values, input, reviewed.review, outcome.problems) };
}

/** Hands the list to a job as it was submitted. */
async function begin(
  db: Db,
  user: SessionUser,
  _whole: unknown,
  { locale, values }: SubmittedForm,
): Promise<FormAnswer> {
  const { requestId = "" } = values;
  const change = findWritten(db, requestId);
  if (change !== undefined) return { ok: true, to: writtenPath(locale, change) };
  const proposal = findRequestedProposal(db, requestId);
  if (proposal !== undefined) return { ok: true, to: `/${locale}/${sentPath(proposal, { repeated: true })}` };
  removeOldImportFiles(db, new Date());
  storeList(db, requestId, { values });
  const input: ListJob = { list: requestId };
  return { ok: true, to: `/${locale}/${jobPath("list_record", await beginJob(db, user, "list_record", input))}` };
}
