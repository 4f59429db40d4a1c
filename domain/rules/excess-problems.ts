import type { CountFacts } from "@/domain/records/count";
import type { RuleProblem } from "@/domain/values/problem";
import { type Dimension, movement, overlapping } from "@/domain/values/vocabulary";

/**
 * Returns the dimensions whose parts exceed the total. Publishers do print such bulletins, so an editor may keep them
 * as published. Parts that sum to less are allowed: the rest was not published. A "more than" sets no upper limit.
 */
export function excessProblems({
  value,
  qualifier,
  parts,
}: Pick<CountFacts, "value" | "qualifier" | "parts">): RuleProblem[] {
  if (value === null || qualifier === "at_least" || qualifier === "more_than") return [];
  const problems: RuleProblem[] = [];
  for (const dimension of new Set(parts.map((part) => part.dimension))) {
    const sum = largest(dimension, parts);
    if (sum > value)
      problems.push({ code: "parts_exceed_total", field: "keepAsPublished", values: { dimension, sum, total: value } });
  }
  return problems;
}

/** Returns the minimum number of people in the parts of a dimension. */
function largest(dimension: Dimension, parts: CountFacts["parts"]): number {
  const own = parts.filter((part) => part.dimension === dimension);
  const sum = (list: typeof own) => list.reduce((total, part) => total + part.value, 0);
  if (dimension === movement) return 0;
  if (overlapping.some((each) => each === dimension)) return Math.max(...own.map((part) => part.value));
  if (dimension !== "nationality_group") return sum(own);
  // `foreign_or_dual` is the sum of the other two if a publisher gives all three.
  const whole = own.filter((part) => part.category === "foreign_or_dual");
  return Math.max(sum(whole), sum(own) - sum(whole));
}
