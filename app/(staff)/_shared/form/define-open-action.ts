import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/components/form-state/form-state";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import type { OpenAccessKey } from "@/domain/access/may";
import { answerForm, type FormAnswer } from "./answer-form";
import { readForm, type SubmittedForm } from "./read-form";

type Spec<Input> = {
  permission: OpenAccessKey;
  input: z.ZodType<Input>;
  run: (db: Db, input: Input, form: SubmittedForm) => Promise<FormAnswer>;
};

/** Defines the action of a form for people who are not signed in: sign-in and one-time links. */
export function defineOpenAction<Input>({ input, run }: Spec<Input>) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const work = (parsed: Input, form: SubmittedForm) => run(ledger(), parsed, form);
    const answer = await answerForm(state.attempt, readForm(data), input, work);
    if ("to" in answer) redirect(answer.to);
    return answer.state;
  };
}
