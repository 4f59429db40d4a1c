import type { z } from "zod";
import { type FormState, freshForm, type ProblemLink, type Values } from "@/components/form-state/form-state";
import type { Problem } from "@/db/history/change-types";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { nest } from "@/domain/inputs/nest";
import type { Translate } from "@/messages/translator";
import { log } from "@/ops/log/log";
import { flatten } from "./flatten";
import { issueSentences, problemSentence, type Sentence } from "./form-problems";
import type { SubmittedForm } from "./read-form";
import { whyUnusable } from "./require-sender";
import { traceId } from "./trace-id";
import { whyUnsaved } from "./why-unsaved";
import { withoutSecrets } from "./without-secrets";

/** A problem, with a link to the record that it conflicts with. */
export type LinkedProblem = Problem & { link?: ProblemLink };

/** How an action answers a form: it redirects, shows something once or stays; or the form comes back as it was typed. */
export type FormAnswer =
  | { ok: true; to: string }
  | { ok: true; show: NonNullable<FormState["shown"]> }
  | { ok: true; stay: true }
  | { ok: false; problems: LinkedProblem[]; back?: Partial<FormState> }
  | { ok: false; back: Partial<FormState> };

/** Questions that must be answered before a form is written, its completed values, and problems that send it back. */
export type FormQuestions = {
  values: Values;
  questions: FormState["questions"];
  problems: LinkedProblem[];
  isReady: boolean;
};

/** Parses a form and runs `work`. If anything fails, the form comes back with what was typed and a message. */
export async function answerForm<Input>(
  attempt: number,
  form: SubmittedForm,
  schema: z.ZodType<Input>,
  work: (input: Input, form: SubmittedForm) => Promise<FormAnswer>,
  ask?: (form: SubmittedForm) => Promise<FormQuestions>,
): Promise<{ to: string } | { state: FormState }> {
  const { t } = form;
  let nested = nest(form.values);
  const back = (rest: Partial<FormState>) => ({
    state: { ...freshForm(withoutSecrets(flatten(nested))), ...rest, attempt: attempt + 1 },
  });
  try {
    const asked = await ask?.(form);
    if (asked) nested = nest(asked.values);
    if (asked && asked.problems.length > 0) return back(problemState(t, sentencesOf(t, asked.problems)));
    if (asked && !asked.isReady) return back({ questions: asked.questions });
    const parsed = schema.safeParse(nested, { reportInput: true });
    if (!parsed.success) return back(problemState(t, issueSentences(t, parsed.error.issues)));
    const answer = await work(parsed.data, form);
    if (answer.ok && "to" in answer) return { to: answer.to };
    if (answer.ok && "show" in answer) {
      return { state: { ...freshForm(), shown: answer.show, attempt: attempt + 1 } };
    }
    if (answer.ok) return { state: { ...freshForm(), isWritten: true, attempt: attempt + 1 } };
    const sentences = "problems" in answer ? sentencesOf(t, answer.problems) : [];
    return back({ ...(sentences.length > 0 && problemState(t, sentences)), ...answer.back });
  } catch (error) {
    if (error instanceof LedgerUnusable) {
      log.error("the ledger cannot be used", error);
      return back({ message: t(`form.${whyUnusable(error)}`) });
    }
    const why = whyUnsaved(error);
    if (why) return back({ message: t(`form.${why}`) });
    const trace = await traceId();
    log.error("a form failed", error, { trace });
    return back({ message: t("form.unexpected", { code: trace }) });
  }
}

/** The form state that shows problems: at their fields, or above the form if they belong to none. */
export function problemState(t: Translate, sentences: Sentence[]): Partial<FormState> {
  const problems = sentences.filter(({ field }) => field !== "");
  const general = sentences.find(({ field }) => field === "");
  const message = general?.sentence ?? t("form.problems", { count: problems.length });
  return { problems, message, ...(general?.link && { messageLink: general.link }) };
}

/** Problems in words, each with its field. */
export function sentencesOf(t: Translate, problems: readonly LinkedProblem[]): Sentence[] {
  return problems.map(({ code, field = "", values, line, link }) => {
    const sentence = problemSentence(t, code, values);
    return { field, sentence: line ? t("problem.of_line", { line, sentence }) : sentence, ...(link && { link }) };
  });
}
