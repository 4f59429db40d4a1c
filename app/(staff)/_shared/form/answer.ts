import type { z } from "zod";
import { type FormState, freshForm, type ProblemLink, type Values } from "@/components/form-state/form-state";
import type { Problem } from "@/db/history/change-types";
import { LedgerBusy } from "@/db/ledger/transaction";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { nest } from "@/domain/inputs/nest";
import { type Translate, translator } from "@/messages/translator";
import { flatten } from "./flatten";
import { issueSentences, problemSentence, type Sentence } from "./problem-sentence";
import type { SentForm } from "./read-form";
import { whyUnusable } from "./require-sender";

/** A problem, and where what it conflicts with can be seen. */
export type LinkedProblem = Problem & { link?: ProblemLink };

/** How a form was answered: it leads somewhere or shows something once; or it comes back as it was typed. */
export type Result =
  | { ok: true; to: string }
  | { ok: true; show: NonNullable<FormState["shown"]> }
  | { ok: true; stay: true }
  | { ok: false; problems: LinkedProblem[]; back?: Partial<FormState> }
  | { ok: false; back: Partial<FormState> };

export type Sent = SentForm & { t: Translate };

/** What a form must be told before it can be written: its values completed, and why it goes back, if it does. */
export type Asked = { values: Values; questions: FormState["questions"]; problems: Problem[]; isReady: boolean };

/** Parses a form and lets `work` deal with it. Whatever goes wrong, the answer holds what was typed and a sentence. */
export async function answerForm<Input>(
  attempt: number,
  form: SentForm,
  schema: z.ZodType<Input>,
  work: (input: Input, sent: Sent) => Promise<Result>,
  ask?: (sent: Sent) => Promise<Asked>,
): Promise<{ to: string } | { state: FormState }> {
  const t = translator(form.locale);
  let nested = nest(form.values);
  const back = (rest: Partial<FormState>) => ({
    state: { ...freshForm(withoutSecrets(flatten(nested))), ...rest, attempt: attempt + 1 },
  });
  try {
    const asked = await ask?.({ ...form, t });
    if (asked) nested = nest(asked.values);
    if (asked && asked.problems.length > 0) return back(told(t, sentencesOf(t, asked.problems)));
    if (asked && !asked.isReady) return back({ questions: asked.questions });
    const parsed = schema.safeParse(nested, { reportInput: true });
    if (!parsed.success) return back(told(t, issueSentences(t, parsed.error.issues)));
    const result = await work(parsed.data, { ...form, t });
    if (result.ok && "to" in result) return { to: result.to };
    if (result.ok && "show" in result) {
      return { state: { ...freshForm(), shown: result.show, attempt: attempt + 1 } };
    }
    if (result.ok) return { state: { ...freshForm(), isWritten: true, attempt: attempt + 1 } };
    const sentences = "problems" in result ? sentencesOf(t, result.problems) : [];
    return back({ ...(sentences.length > 0 && told(t, sentences)), ...result.back });
  } catch (error) {
    if (error instanceof LedgerBusy) return back({ message: t("form.busy") });
    console.error(error);
    if (error instanceof LedgerUnusable) return back({ message: t(`form.${whyUnusable(error)}`) });
    return back({ message: t("form.unexpected") });
  }
}

/** Sentences of fields beside them; those that belong to no field above the form. */
export function told(t: Translate, sentences: Sentence[]): Partial<FormState> {
  const problems = sentences.filter(({ field }) => field !== "");
  const general = sentences.find(({ field }) => field === "");
  const message = general?.sentence ?? t("form.problems", { count: problems.length });
  return { problems, message, ...(general?.link && { messageLink: general.link }) };
}

/** Problems in words, each at its field. */
export function sentencesOf(t: Translate, problems: readonly LinkedProblem[]): Sentence[] {
  return problems.map(({ code, field = "", values, line, link }) => {
    const sentence = problemSentence(t, code, values);
    return { field, sentence: line ? t("problem.of_line", { line, sentence }) : sentence, ...(link && { link }) };
  });
}

/** Passwords never go back to the page. */
function withoutSecrets(values: Values): Values {
  const { password: _password, repeated: _repeated, current: _current, ...rest } = values;
  return rest;
}
