import type { Step } from "@/db/changes/decide-on";
import type { Problem } from "@/db/history/change-types";

/** The record that a form would write, with its problems; or only problems, if the form cannot become a record. */
export type Plan = { ok: true; step: Step } | { ok: false; problems: Problem[] };

export function noPlan(problem: Problem): Plan {
  return { ok: false, problems: [problem] };
}
