import type { Problem } from "@/db/history/change-types";
import en from "@/messages/en.json";
import es from "@/messages/es.json";

/** Why a command does nothing, as a message for the operator. */
export class Refusal extends Error {}

/** Returns the first problem of a refused request, in both languages. */
export function refusalOf([problem]: Pick<Problem, "code" | "field">[]): Refusal {
  const field = problem?.field ? `${problem.field}: ` : "";
  const key = problem?.code as keyof typeof es.problem;
  return new Refusal(`${field}${es.problem[key] ?? key} / ${en.problem[key] ?? key}`);
}
