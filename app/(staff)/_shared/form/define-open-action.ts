import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/components/form-state/form-state";
import { answerForm, type Result, type Sent } from "./answer";
import { readForm } from "./read-form";

type Spec<Input> = { input: z.ZodType<Input>; run: (input: Input, sent: Sent) => Promise<Result> };

/** A form for people who are not signed in: signing in, and what a one-time link allows. Everything else asks who. */
export function defineOpenAction<Input>({ input, run }: Spec<Input>) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const answer = await answerForm(state.attempt, readForm(data), input, run);
    if ("to" in answer) redirect(answer.to);
    return answer.state;
  };
}
