import type { GroupFacts, GroupPart } from "@/domain/records/group";
import { isCertainlyFuture } from "@/domain/values/certainty";
import type { Day } from "@/domain/values/day";
import type { RuleProblem } from "@/domain/values/problem";
import { below } from "@/domain/values/problem-fields";
import { releaseProblems } from "./release-problems";

/** Returns what is certainly wrong with a group. */
export function groupProblems(group: GroupFacts, today: Day): RuleProblem[] {
  const { detention, release } = group;
  const problems = [...headcountProblems(group), ...repeatedParts(group.parts)];
  if ((group.event === "release" && !release) || (group.event === "detention" && !detention)) {
    problems.push({ code: "event_details_missing", field: "event" });
  }
  if (detention?.from && isCertainlyFuture(detention.from, today)) {
    problems.push({ code: "date_future", field: "detention.from" });
  }
  if (release) problems.push(...below("release", releaseProblems(release, detention?.from ?? null, today)));
  return problems;
}

/**
 * Checks that the breakdown and the named members do not exceed the headcount; a smaller breakdown means that the rest
 * was not published.
 */
function headcountProblems({ headcount, parts, named }: GroupFacts): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const sum = parts.reduce((total, part) => total + part.headcount, 0);
  if (sum > headcount) problems.push({ code: "parts_exceed_headcount", field: "parts", values: { sum, headcount } });
  if (named.length > headcount) {
    problems.push({ code: "named_exceed_headcount", field: "headcount", values: { named: named.length } });
  }
  return problems;
}

function repeatedParts(parts: readonly GroupPart[]): RuleProblem[] {
  const keys = parts.map(({ nationality, gender }) => `${nationality} ${gender}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ code: "part_repeated" as const, field: `parts.${index}.nationality` }] : [],
  );
}
