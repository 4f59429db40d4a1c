import type { Step } from "@/db/changes/decide-on";
import type { Problem } from "@/db/history/change-types";

/** What logging a release would write, with what is wrong with it; or why it cannot be told what it would write. */
export type Plan = { ok: true; step: Step } | { ok: false; problems: Problem[] };

export function noPlan(problem: Problem): Plan {
  return { ok: false, problems: [problem] };
}
