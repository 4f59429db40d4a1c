import type { RuleProblem } from "@/domain/values/problem";

/**
 * Problems of a whole record as the release's form knows its fields: what lies under `path` is the release, the start
 * of its spell is `detainedFrom`. What the form does not have is said above it.
 */
export function inReleaseForm(path: string, problems: readonly RuleProblem[]): RuleProblem[] {
  const detention = path.replace(/end\.$/, "");
  return problems.map(({ field = "", ...problem }) => {
    if (field.startsWith(path)) return { ...problem, field: field.slice(path.length) };
    if (detention !== path && field === `${detention}from`) return { ...problem, field: "detainedFrom" };
    return /^(detentions|release)\./.test(field) ? problem : { ...problem, field };
  });
}
