import { translator } from "@/messages/translator";
import type { Field } from "../page-forms";
import type { FormAnswer } from "./answer";

const unexpected = translator("es")("form.unexpected", { code: "|" }).split("|")[0] ?? "";

/** Returns how the server failed at a form: with an error instead of an answer. Undefined if it did not. */
export function failureOf({ status, state, to }: FormAnswer): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (state?.message?.includes(unexpected)) return `an unexpected error: ${state.message}`;
  return state || to || status === 404 || status === 413 ? undefined : `no answer in words (${status})`;
}

/**
 * Returns how a form that was not saved fails to say why: at the field, in general, or with a question. `isOnce`: the form
 * does something once, so that other reasons may come first.
 */
export function silenceOf({ state }: FormAnswer, field: Field, isOnce: boolean): string | undefined {
  if (!state || isOnce) return undefined;
  const { problems, questions, conflict, message } = state;
  if (problems.some((problem) => isNear(problem.field, field.name)) || questions.length > 0 || conflict)
    return undefined;
  if (message !== null && problems.length === 0) return undefined;
  return `only other fields have problems: ${JSON.stringify(problems).slice(0, 200)}`;
}

/** True if a problem is at the field, or at another field of its block or row. Blank rows before it are left out. */
function isNear(problem: string, field: string): boolean {
  const block = (name: string) => name.replace(/\d+/g, "#").split(".").slice(0, -1).join(".");
  const isSameBlock = block(field) !== "" && block(problem) === block(field);
  return problem === field || problem.startsWith(`${field}.`) || field.startsWith(`${problem}.`) || isSameBlock;
}
