import type { Step } from "@/db/changes/decide-on";
import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import { below } from "@/domain/values/problem-fields";
import { fromGroups } from "./from-groups";
import { planRelease } from "./plan-release";

/** Receives the number of lines processed; false stops the job. */
export type GoOn = (done: number) => boolean;

/** Lines between two progress reports. */
const stretch = 200;

/**
 * Plans several releases as one change, all or none. Problems name their line: `lines.3.day`; `person_twice` if two
 * lines name the same person. Undefined if `goOn` stopped it.
 */
export function planReleases(
  context: WriteContext,
  lines: readonly RecordReleaseInput[],
  goOn: GoOn = () => true,
): { steps: Step[]; problems: Problem[] } | undefined {
  const problems: Problem[] = twice(lines);
  const steps: Step[] = [];
  const from = fromGroups(context, lines);
  for (const [index, line] of lines.entries()) {
    if (index % stretch === 0 && !goOn(index)) return undefined;
    const at = `lines.${index}`;
    const plan = planRelease(context, line, from[index]);
    if (plan.ok) steps.push({ ...plan.step, at });
    else problems.push(...below(at, plan.problems));
  }
  return { steps, problems };
}

function twice(lines: readonly RecordReleaseInput[]): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap((line, index): Problem[] => {
    if (line.subject !== "person") return [];
    const other = first.get(line.person);
    if (other === undefined) first.set(line.person, index);
    return other === undefined
      ? []
      : [{ code: "person_twice", field: `lines.${index}.person`, values: { line: other + 1 } }];
  });
}
