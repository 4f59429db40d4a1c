"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { answerForm, type Result, type Sent } from "@/app/(staff)/_shared/form/answer";
import { readForm, type SentForm } from "@/app/(staff)/_shared/form/read-form";
import { refusedForm } from "@/app/(staff)/_shared/form/refused";
import { requestIdOf } from "@/app/(staff)/_shared/form/request-id";
import { beginJob, mostAtOnce } from "@/app/(staff)/_shared/jobs/begin-job";
import { jobPath } from "@/app/(staff)/_shared/jobs/job-path";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { requireUser } from "@/auth/require-user";
import type { FormState } from "@/components/form-state/form-state";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { findWritten } from "@/db/history/find-written";
import { removeOldImportFiles } from "@/db/jobs/import-files";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { keepList } from "@/db/pasted-lists/list-files";
import type { ListJob } from "@/db/pasted-lists/list-job";
import { recordList } from "@/db/pasted-lists/record-list";
import { reviewList } from "@/db/pasted-lists/review-list";
import { skippedLines } from "@/db/pasted-lists/skipped-lines";
import { type ReadListInput, type RecordListInput, readListInput, recordListInput } from "@/domain/inputs/release-list";
import { unpacked } from "@/domain/inputs/unpacked";
import { canEdit } from "@/domain/values/permissions";
import { askedAgain } from "./asked-again";
import { listProgress } from "./list-progress";
import { writtenPath } from "./paths";

/**
 * Reads a pasted list and shows each line with whom it may name, or logs it as it was answered. Until then the server
 * keeps nothing of it: text and answers come back with the form, whatever happens.
 */
export async function listAction(state: FormState, data: FormData): Promise<FormState> {
  const packed = readForm(data);
  const required = await requireUser(canEdit);
  if (!required.ok) {
    return { ...refusedForm(state.attempt, withFields(packed), required.why), list: state.list };
  }
  const db = ledger();
  const actor = { id: `user:${required.user.id}` };
  const { values } = packed;
  const answer =
    values.step === "read"
      ? await answerForm(state.attempt, withFields(packed), readListInput, (input, form) => read(db, input, form))
      : isLong(values.text ?? "")
        ? await answerForm(state.attempt, bound(packed), z.unknown(), (_whole, form) => begin(db, required.user, form))
        : await answerForm(state.attempt, bound(withFields(packed)), recordListInput, (input, form) =>
            record(db, actor, input, form),
          );
  if ("to" in answer) redirect(answer.to);
  const { state: next } = answer;
  return { ...next, values: unpacked(next.values), list: next.list ?? state.list };
}

function isLong(text: string): boolean {
  return text.split("\n", mostAtOnce + 1).length > mostAtOnce;
}

function withFields(sent: SentForm): SentForm {
  return { ...sent, values: unpacked(sent.values) };
}

/** A second press sends the same and is one change. */
function bound(sent: SentForm): SentForm {
  return { ...sent, values: { ...sent.values, requestId: requestIdOf(sent.values) } };
}

async function read(db: Db, input: ReadListInput, { t, locale, values }: Sent): Promise<Result> {
  const { requestId = "" } = values;
  try {
    const reviewed = await reviewList(db, input, new Date(), (done, of) => listProgress().set(requestId, { done, of }));
    if (!reviewed.ok) return { ok: false, problems: reviewed.problems };
    return { ok: false, back: askedAgain(db, deskWords(db, t, locale), values, input, reviewed.review).back };
  } finally {
    listProgress().delete(requestId);
  }
}

async function record(db: Db, actor: { id: string }, input: RecordListInput, form: Sent): Promise<Result> {
  const { t, locale, values } = form;
  const outcome = await recordList(db, actor, input, new Date());
  if (outcome.ok) return { ok: true, to: writtenPath(locale, outcome.change, skippedLines(db, input)) };
  const reviewed = await reviewList(db, input, new Date());
  if (!reviewed.ok) return { ok: false, problems: reviewed.problems };
  const words = deskWords(db, t, locale);
  return { ok: false, ...askedAgain(db, words, values, input, reviewed.review, outcome.problems) };
}

/** A long list goes on its way as it was sent, not even parsed: that alone would hold up everybody for a while. */
async function begin(db: Db, user: SessionUser, { locale, values }: Sent): Promise<Result> {
  const { requestId = "" } = values;
  const change = findWritten(db, requestId);
  if (change !== undefined) return { ok: true, to: writtenPath(locale, change) };
  removeOldImportFiles(db, new Date());
  keepList(db, requestId, { values });
  const input: ListJob = { list: requestId };
  return { ok: true, to: `/${locale}/${jobPath("list_record", await beginJob(db, user, "list_record", input))}` };
}
