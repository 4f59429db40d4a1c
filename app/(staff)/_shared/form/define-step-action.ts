import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/components/form-state/form-state";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import type { AccessKey } from "@/domain/access/may";
import { answerForm, type FormAnswer } from "./answer-form";
import { askToConfirm } from "./ask-to-confirm";
import { readDates } from "./read-dates";
import { readForm, type SubmittedForm } from "./read-form";
import { refusedForm } from "./refused-form";
import { requireSender } from "./require-sender";

type StepSpec<Input> = {
  input: z.ZodType<Input>;
  run: (db: Db, user: SessionUser, input: Input, form: SubmittedForm) => Promise<FormAnswer>;
  /** Changes the submitted form before it is parsed. */
  prepare?: (form: SubmittedForm) => SubmittedForm;
};

type FormStep = (db: Db, user: SessionUser, attempt: number, form: SubmittedForm) => ReturnType<typeof answerForm>;

/** One step of a form: how its input is parsed, and what it does. */
export function formStep<Input>({ input, run, prepare = (form) => form }: StepSpec<Input>): FormStep {
  return (db, user, attempt, form) =>
    answerForm(attempt, prepare(form), input, (parsed, submitted) => run(db, user, parsed, submitted));
}

type Spec = {
  permission: AccessKey;
  /** The step that the submitted values ask for. */
  step: (values: SubmittedForm["values"]) => FormStep;
  /** Changes the state that goes back to the page. */
  show?: (next: FormState, previous: FormState) => FormState;
};

/** Defines the action of one form with several steps, each with its own input. */
export function defineStepAction({ permission, step, show = (next) => next }: Spec) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const form = readForm(data);
    const required = await requireSender(permission);
    if (!required.ok) return show(refusedForm(state.attempt, form, required.why), state);
    const asked = await askToConfirm(required.db, required.user, permission, state.attempt, form);
    if (asked) return show(asked, state);
    const dated = { ...form, values: readDates(form.values, siteDay(required.db, new Date())) };
    const answer = await step(form.values)(required.db, required.user, state.attempt, dated);
    if ("to" in answer) redirect(answer.to);
    return show(answer.state, state);
  };
}
