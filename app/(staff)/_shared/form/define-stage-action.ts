import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/components/form-state/form-state";
import type { StagedUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import type { StageKey } from "@/domain/access/may";
import { answerForm, type FormAnswer } from "./answer-form";
import { readForm, type SubmittedForm } from "./read-form";
import { refusedForm } from "./refused-form";
import { requireStagedSender } from "./require-sender";

type Spec<Input> = {
  /** Its row says in which stages of a session the form may be sent. */
  permission: StageKey;
  input: z.ZodType<Input>;
  run: (db: Db, user: StagedUser, input: Input, form: SubmittedForm) => Promise<FormAnswer>;
};

/** Defines the action of a step between the password and an open session: it checks the session's stage. */
export function defineStageAction<Input>({ permission, input, run }: Spec<Input>) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const form = readForm(data);
    const required = await requireStagedSender(permission);
    if (!required.ok) return refusedForm(state.attempt, form, required.why);
    const work = (parsed: Input, submitted: SubmittedForm) => run(required.db, required.user, parsed, submitted);
    const answer = await answerForm(state.attempt, form, input, work);
    if ("to" in answer) redirect(answer.to);
    return answer.state;
  };
}
