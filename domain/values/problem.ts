import type { ProblemCode } from "./problem-codes";

/** What a rule found wrong, at which field of the form, with the values in its sentence. */
export type RuleProblem = { code: ProblemCode; field?: string; values?: Record<string, string | number> };
