import type { Problem } from "@/db/history/change-types";
import en from "@/messages/en.json";
import es from "@/messages/es.json";

/** Why a command does nothing, as a message for the operator. */
export class Refusal extends Error {}

/** What to do on the console, where the message of the desk would lead to a page. */
const onConsole: Record<string, string> = {
  clock_unconfirmed:
    "La hora del servidor saltó más de un día. No se guardó nada: confirmen primero el reloj con npm run cli -- confirm-clock. / " +
    "The server’s clock changed by more than a day. Nothing was saved: confirm the clock first with npm run cli -- confirm-clock.",
};

/** Returns the first problem of a refused request, in both languages. */
export function refusalOf([problem]: Pick<Problem, "code" | "field">[]): Refusal {
  const instead = problem && onConsole[problem.code];
  if (instead) return new Refusal(instead);
  const field = problem?.field ? `${problem.field}: ` : "";
  const key = problem?.code as keyof typeof es.problem;
  return new Refusal(`${field}${es.problem[key] ?? key} / ${en.problem[key] ?? key}`);
}
