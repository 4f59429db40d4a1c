"use server";

import { redirect } from "next/navigation";
import { requireUser } from "@/auth/require-user";
import type { FormState } from "@/components/forms/form-state";
import { listFacilities } from "@/db/facilities/list-facilities";
import type { Problem } from "@/db/history/intent";
import { ledger } from "@/db/ledger";
import type { Db } from "@/db/open";
import { recordList } from "@/db/releases/record-list";
import { reviewList } from "@/db/releases/review-list";
import { type ReadListInput, type RecordListInput, readListInput, recordListInput } from "@/domain/inputs/release-list";
import { linesOf } from "@/domain/lists/list-lines";
import { parsePastedList } from "@/domain/pasted/parse-pasted-list";
import { canEdit } from "@/domain/permissions";
import { answerForm, type Result, type Sent } from "../../../../form/answer";
import { readForm, type SentForm } from "../../../../form/read-form";
import { refusedForm } from "../../../../form/refused";
import { requestIdOf } from "../../../../form/request-id";
import { shownList } from "../../../../pasted/shown-list";
import { unpacked } from "../../../../pasted/unpacked";
import { deskWords } from "../../../../words/desk-words";
import { listProgress } from "./list-progress";

const mostTold = 40;

/**
 * Reads a pasted list and shows each line with whom it may name, or logs it as it was answered. Until then the server
 * keeps nothing of it: text and answers come back with the form, whatever happens.
 */
export async function listAction(state: FormState, data: FormData): Promise<FormState> {
  const sent = unpacked(readForm(data));
  const required = await requireUser(canEdit);
  if (!required.ok) return { ...refusedForm(state.attempt, sent, required.why), list: state.list };
  const db = ledger();
  const actor = { id: `user:${required.user.id}` };
  const answer =
    sent.values.step === "read"
      ? await answerForm(state.attempt, sent, readListInput, (input, form) => read(db, input, form))
      : await answerForm(state.attempt, bound(sent), recordListInput, async (input, form) => {
          const outcome = await recordList(db, actor, input, new Date());
          if (!outcome.ok) return askedAgain(db, input, form, outcome.problems);
          return { ok: true, to: resultPath(db, form, input, outcome.change) };
        });
  if ("to" in answer) redirect(answer.to);
  return { ...answer.state, list: answer.state.list ?? state.list };
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
    return { ok: false, back: { list: shownList(deskWords(db, t, locale), input, reviewed.review) } };
  } finally {
    listProgress().delete(requestId);
  }
}

/** The list as it stands now; whom somebody saved meanwhile is asked about again. */
async function askedAgain(db: Db, input: RecordListInput, form: Sent, problems: Problem[]): Promise<Result> {
  const shown = await read(db, input, form);
  const stale = new Set(problems.flatMap(({ code, field = "" }) => (code === "stale" ? [field] : [])));
  const values = Object.entries(form.values).map(([name, value]) => [name, stale.has(name) ? "" : value]);
  return {
    ok: false,
    problems: problems.map((problem) => (problem.code === "stale" ? { ...problem, code: "list_stale" } : problem)),
    back: { ...("back" in shown ? shown.back : {}), values: Object.fromEntries(values) },
  };
}

/** Which lines were skipped is told by their numbers, as many as fit: no name stands in an address. */
function resultPath(db: Db, { locale }: Sent, { text, rows }: RecordListInput, change: number | null): string {
  const parsed = parsePastedList(text, listFacilities(db));
  const lines = parsed.ok ? linesOf(parsed) : [];
  const skipped = lines.filter(({ key }) => rows[key]?.as === "skip").map(({ row }) => row.line);
  return `/${locale}/desk/releases/list/${change}?skipped=${skipped.slice(0, mostTold).join("-")}`;
}
