import type { z } from "zod";
import { fieldLabel } from "@/app/(staff)/_shared/words/field-title";
import type { FormState } from "@/components/form-state/form-state";
import type { Problem } from "@/db/history/change-types";
import type { Translate } from "@/messages/translator";

export type Sentence = FormState["problems"][number];

/** The sentence for a code of `problem.…`; for an unknown code, that the value is not valid. */
export function problemSentence(t: Translate, code: string, values: Problem["values"] = {}): string {
  const key = `problem.${code}` as Parameters<Translate>[0];
  return t.has(key) ? t(key, values) : t("problem.invalid");
}

/** Returns one sentence for each field with zod issues. Our messages are codes; zod's follow from the issue. */
export function issueSentences(t: Translate, issues: readonly z.core.$ZodIssue[]): Sentence[] {
  const seen = new Map<string, string>();
  for (const issue of issues) {
    const field = issue.path.join(".");
    if (!seen.has(field)) seen.set(field, problemSentence(t, codeOf(t, issue), limitsOf(issue)));
  }
  return [...seen].map(([field, sentence]) => ({ field, sentence, label: fieldLabel(t, field) }));
}

function codeOf(t: Translate, issue: z.core.$ZodIssue): string {
  if (t.has(`problem.${issue.message}` as Parameters<Translate>[0])) return issue.message;
  const empty = issue.input === undefined || issue.input === "" || issue.input === null;
  if (empty && issue.code !== "custom") return "required";
  return issue.code === "too_big" && issue.origin === "string" ? "too_long" : "invalid";
}

function limitsOf(issue: z.core.$ZodIssue): Record<string, number> {
  const limits: Record<string, number> = {};
  if (issue.code === "too_small") limits.min = Number(issue.minimum);
  if (issue.code === "too_big") limits.max = Number(issue.maximum);
  return limits;
}
