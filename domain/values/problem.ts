import type { ProblemCode } from "./problem-codes";

/** What a rule found wrong, at which field of the form, with the values in its sentence. */
export type RuleProblem = { code: ProblemCode; field?: string; values?: Record<string, string | number> };

/** Returns the same problems with their fields below another one: `from` becomes `detentions.0.from`. */
export function below(path: string, problems: readonly RuleProblem[]): RuleProblem[] {
  return problems.map((problem) => ({ ...problem, field: problem.field ? `${path}.${problem.field}` : path }));
}
