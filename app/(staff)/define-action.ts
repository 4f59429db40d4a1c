import { redirect } from "next/navigation";
import type { z } from "zod";
import { requireUser } from "@/auth/require-user";
import type { FormState } from "@/components/forms/form-state";
import type { Actor, Outcome, Written } from "@/db/history/intent";
import { ledger } from "@/db/ledger";
import type { Db } from "@/db/open";
import type { SessionUser } from "@/db/sessions/find-session-user";
import type { Permission } from "@/domain/permissions";
import { answerForm } from "./form/answer";
import { readForm } from "./form/read-form";
import { refusedForm } from "./form/refused";
import { requestIdOf } from "./form/request-id";
import { chooseVersions, conflictOf, type VersionedForm } from "./form/versions";
import { deskWords } from "./words/desk-words";

type Spec<Input> = {
  input: z.ZodType<Input>;
  permission: Permission;
  /** The operation; it is given the ledger only after the check. */
  run: (db: Db, actor: Actor, input: Input, now: Date, user: SessionUser) => Promise<Outcome>;
  /** Where a written change leads, after the language: `desk/people/7`. */
  done: (written: Written, input: Input) => string;
  /** Of a form that edits a record: how its versions look in this form, for two people on one record. */
  edits?: VersionedForm;
};

/**
 * The only road from a form to a write: require the user and the permission, parse, run the operation in its
 * transaction; then on to the page that shows it, or back to the form with what was typed and what was wrong.
 */
export function defineAction<Input>({ input, permission, run, done, edits }: Spec<Input>) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const sent = readForm(data);
    const required = await requireUser(permission);
    if (!required.ok) return refusedForm(state.attempt, sent, required.why);
    const { user } = required;
    const db = ledger();
    const values = edits ? chooseVersions(db, edits, sent) : sent.values;
    const form = { ...sent, values: { ...values, requestId: requestIdOf(values) } };
    const answer = await answerForm(state.attempt, form, input, async (parsed, { t, locale }) => {
      const outcome = await run(db, { id: `user:${user.id}` }, parsed, new Date(), user);
      if (outcome.ok) return { ok: true, to: `/${locale}/${done(outcome, parsed)}` };
      const conflict = edits && conflictOf(db, deskWords(db, t, locale), edits, values, outcome.problems);
      return conflict ? { ok: false, back: conflict } : outcome;
    });
    if ("to" in answer) redirect(answer.to);
    return answer.state;
  };
}
