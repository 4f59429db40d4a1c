import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/components/form-state/form-state";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import type { Permission } from "@/domain/values/permissions";
import { answerForm, type Result, type Sent } from "./answer";
import { readForm } from "./read-form";
import { refusedForm } from "./refused";
import { requireSender } from "./require-sender";

type Spec<Input> = {
  input: z.ZodType<Input>;
  permission: Permission;
  run: (db: Db, user: SessionUser, input: Input, sent: Sent) => Promise<Result>;
};

/** A form about what is no record: passwords, links, sessions, filters that are kept. Records: `defineAction`. */
export function defineAccountAction<Input>({ input, permission, run }: Spec<Input>) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    const form = readForm(data);
    const required = await requireSender(permission);
    if (!required.ok) return refusedForm(state.attempt, form, required.why);
    const work = (parsed: Input, sent: Sent) => run(required.db, required.user, parsed, sent);
    const answer = await answerForm(state.attempt, form, input, work);
    if ("to" in answer) redirect(answer.to);
    return answer.state;
  };
}
