import type { z } from "zod";
import { isDay } from "@/domain/values/day";
import { type AddressProblem, queryProblems } from "@/domain/wording/problem-sentence";

/**
 * What is wrong with a parameter of an address: its name, and the reason as a code of the messages (`query.<code>`).
 */
export type QueryProblem = Pick<AddressProblem, "parameter" | "code" | "value" | "choices">;

export type Parsed<T> = { ok: true; query: T } | { ok: false; problem: QueryProblem };

/**
 * Parses an address's parameters with a strict schema. An unknown or repeated parameter is an error like a wrong value:
 * a silently ignored filter would show another figure than requested. Forms send empty fields too; `blankIsAbsent`
 * treats them as absent.
 */
export function parseQuery<T>(schema: z.ZodType<T>, params: URLSearchParams, blankIsAbsent = false): Parsed<T> {
  // A map, not an object, because parameters may be named `constructor` or `__proto__`.
  const given = new Map<string, string>();
  for (const [name, value] of params) {
    if (blankIsAbsent && value === "") continue;
    if (given.has(name)) return { ok: false, problem: { parameter: name, code: "given_twice", value } };
    given.set(name, value);
  }
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) {
    const [known, from] = [given.get("known"), given.get("from")];
    if (known !== undefined && given.has("at")) {
      return { ok: false, problem: { parameter: "known", code: "at_and_known", value: known } };
    }
    if (!isReversed(given)) return { ok: true, query: result.data };
    return { ok: false, problem: { parameter: "from", code: "period_reversed", value: from ?? "" } };
  }
  const issue = result.error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    const parameter = issue.keys[0] ?? "";
    return { ok: false, problem: { parameter, code: "unknown", value: given.get(parameter) ?? "" } };
  }
  const parameter = String(issue?.path[0] ?? "");
  const problem = { parameter, code: codeOf(issue), value: given.get(parameter) ?? "" };
  return {
    ok: false,
    problem: issue?.code === "invalid_value" ? { ...problem, choices: issue.values.map(String) } : problem,
  };
}

/**
 * True if a period ends before it begins: it would match nothing and not explain why. False if either end is not a day.
 */
function isReversed(given: ReadonlyMap<string, string>): boolean {
  const [from, to] = [given.get("from"), given.get("to")];
  return from !== undefined && to !== undefined && isDay(from) && isDay(to) && from > to;
}

/** Returns the schema's own message if it is a code; any other zod message becomes "not one of the accepted values". */
function codeOf(issue: z.core.$ZodIssue | undefined): AddressProblem["code"] {
  return queryProblems.find((code) => code === issue?.message) ?? "value_invalid";
}
