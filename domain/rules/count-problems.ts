import { isCategory } from "@/domain/records/categories";
import type { CountFacts } from "@/domain/records/count";
import { isCertainlyBefore, isCertainlyFuture } from "@/domain/values/certainty";
import type { Day } from "@/domain/values/day";
import type { RuleProblem } from "@/domain/values/problem";
import { stocks } from "@/domain/values/vocabulary";

/** Returns what is certainly wrong with a count, except parts that exceed the total. */
export function countProblems(count: CountFacts, today: Day): RuleProblem[] {
  return [...figureProblems(count), ...windowProblems(count, today), ...partProblems(count)];
}

/** Checks that a count has a number, unless it was announced in words. */
function figureProblems({ value, qualifier }: CountFacts): RuleProblem[] {
  if (value === null && qualifier !== "unquantified") return [{ code: "value_missing", field: "value" }];
  if (value !== null && qualifier === "unquantified") return [{ code: "value_unexpected", field: "value" }];
  return [];
}

/** Checks the window: a stock holds at a moment and has none. */
function windowProblems({ measure, asOf, since }: CountFacts, today: Day): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (isCertainlyFuture(asOf, today)) problems.push({ code: "date_future", field: "asOf" });
  if (since && stocks.includes(measure)) problems.push({ code: "since_on_stock", field: "since" });
  else if (since && isCertainlyBefore(asOf, since)) problems.push({ code: "end_before_start", field: "since" });
  return problems;
}

function partProblems({ parts }: CountFacts): RuleProblem[] {
  const keys = parts.map(({ dimension, category }) => `${dimension} ${category}`);
  return parts.flatMap(({ dimension, category }, index): RuleProblem[] => {
    const field = `parts.${index}.category`;
    if (!isCategory(dimension, category)) return [{ code: "category_invalid", field }];
    return keys.indexOf(`${dimension} ${category}`) < index ? [{ code: "part_repeated", field }] : [];
  });
}
