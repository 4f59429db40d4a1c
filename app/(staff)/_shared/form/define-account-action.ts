import type { z } from "zod";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import type { AccessKey } from "@/domain/access/may";
import type { FormAnswer } from "./answer-form";
import { defineStepAction, formStep } from "./define-step-action";
import type { SubmittedForm } from "./read-form";

type Spec<Input> = {
  input: z.ZodType<Input>;
  permission: AccessKey;
  run: (db: Db, user: SessionUser, input: Input, form: SubmittedForm) => Promise<FormAnswer>;
};

/** Defines the action of a form about an account: password, one-time link, session, saved filter. Records: `defineAction`. */
export function defineAccountAction<Input>({ input, permission, run }: Spec<Input>) {
  const step = formStep({ input, run });
  return defineStepAction({ permission, step: () => step });
}
