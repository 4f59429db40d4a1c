import type { z } from "zod";

/** What is wrong with a parameter of an address: its name, and why, as a code of the messages (`query.<code>`). */
export type QueryProblem = { parameter: string; code: string; value: string };

export type Parsed<T> = { ok: true; query: T } | { ok: false; problem: QueryProblem };

/**
 * Reads an address's parameters by a strict schema. An unknown parameter is wrong like a wrong value, and so is one
 * given twice: a filter that is silently ignored shows another figure than was asked for.
 */
export function parseQuery<T>(schema: z.ZodType<T>, params: URLSearchParams): Parsed<T> {
  const given: Record<string, string> = {};
  for (const [name, value] of params) {
    if (name in given) return { ok: false, problem: { parameter: name, code: "given_twice", value } };
    given[name] = value;
  }
  const result = schema.safeParse(given);
  if (result.success) return { ok: true, query: result.data };
  const issue = result.error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    const parameter = issue.keys[0] ?? "";
    return { ok: false, problem: { parameter, code: "unknown", value: given[parameter] ?? "" } };
  }
  const parameter = String(issue?.path[0] ?? "");
  return { ok: false, problem: { parameter, code: codeOf(issue), value: given[parameter] ?? "" } };
}

/** Codes that the query schemas give as messages; whatever else zod says is "not one of the values it takes". */
const codes = [
  "date_invalid",
  "number_invalid",
  "nationality_invalid",
  "place_invalid",
  "cursor_invalid",
  "order_invalid",
];

function codeOf(issue: z.core.$ZodIssue | undefined): string {
  return issue && codes.includes(issue.message) ? issue.message : "value_invalid";
}
