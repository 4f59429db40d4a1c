import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type DeskWords, deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { sentPath } from "@/app/(staff)/_shared/words/record-path";
import type { FormState, Values } from "@/components/form-state/form-state";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { cancelReplaced } from "@/db/approvals/cancel-replaced";
import type { Actor, Outcome, Written } from "@/db/history/change-types";
import { findWritten } from "@/db/history/find-written";
import type { Db } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import type { AccessKey } from "@/domain/access/may";
import type { Locale } from "@/messages/locale";
import { answerForm, type FormAnswer, type FormQuestions } from "./answer-form";
import { askToConfirm } from "./ask-to-confirm";
import { problemLink } from "./problem-link";
import { readDates } from "./read-dates";
import { readForm, type SubmittedForm } from "./read-form";
import { refusedForm } from "./refused-form";
import { requestIdOf } from "./request-id";
import { requireSender } from "./require-sender";
import { type ComparedForm, chooseVersions, conflictOf, keptConflict } from "./versions";

type Spec<Input> = {
  input: z.ZodType<Input>;
  permission: AccessKey;
  /** The operation; it gets the ledger only after the permission check. */
  run: (db: Db, actor: Actor, input: Input, now: Date, user: SessionUser) => Promise<Outcome>;
  /**
   * The page after the write, without the language: `desk/people/7`; null refreshes the same page. A write that waits for
   * a second person leads to its proposal instead.
   */
  done: (written: Written, input: Input) => string | null;
  /**
   * Starts a job if the change is long and returns the page of its progress; undefined if it is not long. `replaces`:
   * the proposal that the job cancels once it has written.
   */
  asJob?: (db: Db, user: SessionUser, input: Input, replaces: number | undefined) => Promise<string | undefined>;
  /** Questions that the user answers before the form is written. */
  ask?: (db: Db, words: DeskWords, values: Values, now: Date) => Promise<FormQuestions>;
  /** For a form that edits a record: how to show two versions of the record in its fields. */
  edits?: ComparedForm;
};

/**
 * Defines the action of a form that writes records: it checks the user and the permission, parses, and runs the operation in its
 * transaction. Then it redirects to the result, or returns the form with what was typed and what was wrong.
 */
export function defineAction<Input>({ input, permission, run, done, asJob, ask, edits }: Spec<Input>) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const submitted = readForm(data);
    const required = await requireSender(permission);
    if (!required.ok) {
      const refused = refusedForm(state.attempt, submitted, required.why);
      return { ...refused, conflict: keptConflict(state.conflict, submitted.choices) };
    }
    const { user, db } = required;
    const asked = await askToConfirm(db, user, permission, state.attempt, submitted);
    if (asked) return { ...asked, conflict: keptConflict(state.conflict, submitted.choices) };
    const typed = readDates(submitted.values, siteDay(db, new Date()));
    const values = edits ? chooseVersions(db, edits, { ...submitted, values: typed }, state.values) : typed;
    const form = { ...submitted, values: { ...values, requestId: requestIdOf(values) } };
    const questions =
      ask &&
      (async ({ t, locale, values }: SubmittedForm): Promise<FormQuestions> => {
        const answer = await ask(db, deskWords(db, t, locale), values, new Date());
        const problems = answer.problems.map((problem) => ({ ...problem, link: problemLink(db, t, locale, problem) }));
        const asked = { ...answer, problems };
        return findWritten(db, values.requestId ?? "") !== undefined
          ? { ...asked, problems: [], isReady: true }
          : asked;
      });
    const work = async (parsed: Input, { t, locale }: SubmittedForm): Promise<FormAnswer> => {
      const replaces = numberOf(values.replaces);
      const job = await asJob?.(db, user, parsed, replaces);
      if (job) return leadTo(locale, job);
      const actor = { id: `user:${user.id}` };
      const outcome = await run(db, actor, parsed, new Date(), user);
      if (outcome.ok && replaces !== undefined) await cancelReplaced(db, actor, replaces, new Date());
      if (outcome.ok)
        return leadTo(
          locale,
          nextPage(outcome, () => done(outcome, parsed)),
        );
      const conflict = edits && conflictOf(db, deskWords(db, t, locale), edits, values, outcome.problems);
      if (conflict) {
        // The page gets the rows that the other user added.
        refresh();
        return { ok: false, back: conflict };
      }
      const problems = outcome.problems.map((problem) => ({ ...problem, link: problemLink(db, t, locale, problem) }));
      return { ok: false, problems };
    };
    const answer = await answerForm(state.attempt, form, input, work, questions);
    if ("to" in answer) redirect(answer.to);
    return answer.state;
  };
}

function nextPage(written: Written, done: () => string | null): string | null {
  return written.proposal === undefined ? done() : sentPath(written.proposal, written);
}

function leadTo(locale: Locale, path: string | null): FormAnswer {
  if (path !== null) return { ok: true, to: `/${locale}/${path}` };
  refresh();
  return { ok: true, stay: true };
}
