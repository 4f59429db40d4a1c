import type { RuleProblem } from "@/domain/values/problem";

/**
 * Maps problems of a whole record to the fields of the release form. The release lies under `path`; the start of its
 * detention is `detainedFrom`. Problems of other fields go to the top of the form.
 */
export function inReleaseForm(path: string, problems: readonly RuleProblem[]): RuleProblem[] {
  const detention = path.replace(/end\.$/, "");
  return problems.map(({ field = "", ...problem }) => {
    if (field.startsWith(path)) return { ...problem, field: field.slice(path.length) };
    if (detention !== path && field === `${detention}from`) return { ...problem, field: "detainedFrom" };
    return /^(detentions|release)\./.test(field) ? problem : { ...problem, field };
  });
}
