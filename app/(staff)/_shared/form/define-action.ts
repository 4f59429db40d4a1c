import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type DeskWords, deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { FormState, Values } from "@/components/form-state/form-state";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Actor, Outcome, Written } from "@/db/history/change-types";
import { findWritten } from "@/db/history/find-written";
import type { Db } from "@/db/ledger/open";
import type { Permission } from "@/domain/values/permissions";
import type { Locale } from "@/messages/locale";
import { type Asked, answerForm, type Result, type Sent } from "./answer";
import { problemLink } from "./problem-link";
import { readForm } from "./read-form";
import { refusedForm } from "./refused";
import { requestIdOf } from "./request-id";
import { requireSender } from "./require-sender";
import { chooseVersions, conflictOf, type VersionedForm } from "./versions";

type Spec<Input> = {
  input: z.ZodType<Input>;
  permission: Permission;
  /** The operation; it is given the ledger only after the check. */
  run: (db: Db, actor: Actor, input: Input, now: Date, user: SessionUser) => Promise<Outcome>;
  /** Where a written change leads, after the language: `desk/people/7`; null: the page stays, and shows it. */
  done: (written: Written, input: Input) => string | null;
  /** Where it is done by a job, because it is long: the path on which that is seen; undefined where it is not. */
  apart?: (db: Db, user: SessionUser, input: Input) => Promise<string | undefined>;
  /** Of a form that asks back before it is written. */
  asks?: (db: Db, words: DeskWords, values: Values, now: Date) => Promise<Asked>;
  /** Of a form that edits a record: how its versions look in this form, for two people on one record. */
  edits?: VersionedForm;
};

/**
 * The only road from a form to a write: require the user and the permission, parse, run the operation in its
 * transaction; then on to the page that shows it, or back to the form with what was typed and what was wrong.
 */
export function defineAction<Input>({ input, permission, run, done, apart, asks, edits }: Spec<Input>) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const sent = readForm(data);
    const required = await requireSender(permission);
    if (!required.ok) return refusedForm(state.attempt, sent, required.why);
    const { user, db } = required;
    const values = edits ? chooseVersions(db, edits, sent) : sent.values;
    const form = { ...sent, values: { ...values, requestId: requestIdOf(values) } };
    const ask =
      asks &&
      (async ({ t, locale, values }: Sent): Promise<Asked> => {
        const asked = await asks(db, deskWords(db, t, locale), values, new Date());
        return findWritten(db, values.requestId ?? "") !== undefined
          ? { ...asked, problems: [], isReady: true }
          : asked;
      });
    const work = async (parsed: Input, { t, locale }: Sent): Promise<Result> => {
      const job = await apart?.(db, user, parsed);
      if (job) return leadTo(locale, job);
      const outcome = await run(db, { id: `user:${user.id}` }, parsed, new Date(), user);
      if (outcome.ok) return leadTo(locale, done(outcome, parsed));
      const conflict = edits && conflictOf(db, deskWords(db, t, locale), edits, values, outcome.problems);
      if (conflict) return { ok: false, back: conflict };
      const problems = outcome.problems.map((problem) => ({ ...problem, link: problemLink(db, t, locale, problem) }));
      return { ok: false, problems };
    };
    const answer = await answerForm(state.attempt, form, input, work, ask);
    if ("to" in answer) redirect(answer.to);
    return answer.state;
  };
}

function leadTo(locale: Locale, path: string | null): Result {
  if (path !== null) return { ok: true, to: `/${locale}/${path}` };
  refresh();
  return { ok: true, stay: true };
}
