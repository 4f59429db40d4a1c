import type { CustodyPeriod, Detention } from "@/domain/records/person";
import { isCertainlyBefore, isCertainlyFuture } from "@/domain/values/certainty";
import type { Day } from "@/domain/values/day";
import type { RuleProblem } from "@/domain/values/problem";
import { below } from "@/domain/values/problem-fields";
import { certainlyOverlap, type DetentionDates, detentionDates, periodOf } from "./overlap";
import { releaseProblems } from "./release-problems";

/** Returns what is certainly wrong with the detentions of one person; fields are relative to a list of detentions. */
export function detentionProblems(detentions: readonly Detention[], today: Day): RuleProblem[] {
  return detentions.flatMap((detention, index) =>
    below(`${index}`, [...dateProblems(detention, today), ...overlapProblems(detentions, index)]),
  );
}

function dateProblems(detention: Detention, today: Day): RuleProblem[] {
  const dates = detentionDates(detention);
  const problems: RuleProblem[] = [];
  if (dates.from && isCertainlyFuture(dates.from, today)) problems.push({ code: "date_future", field: "from" });
  if (detention.end?.how === "release") {
    problems.push(...below("end", releaseProblems(detention.end.release, dates.from, today)));
  } else if (dates.end) {
    if (isCertainlyFuture(dates.end, today)) problems.push({ code: "date_future", field: "end.day" });
    if (dates.from && isCertainlyBefore(dates.end, dates.from))
      problems.push({ code: "end_before_start", field: "end.day" });
  }
  return [...problems, ...custodyProblems(detention.custody, dates, today)];
}

/** Names the conflicting detention by its position in the list, its number and its dates. */
function overlapProblems(detentions: readonly Detention[], index: number): RuleProblem[] {
  const own = detentions[index];
  return detentions.slice(0, index).flatMap((other, place) => {
    if (!own || !certainlyOverlap(detentionDates(own), detentionDates(other))) return [];
    const values = { place: place + 1, spell: other.id, period: periodOf(detentionDates(other)) };
    return [{ code: "spells_overlap" as const, field: "from", values }];
  });
}

/** Checks that custody periods lie inside their detention and are in order of time. */
function custodyProblems(periods: readonly CustodyPeriod[], detention: DetentionDates, today: Day): RuleProblem[] {
  const problems: RuleProblem[] = [];
  let previous: string | null = null;
  for (const [index, { from }] of periods.entries()) {
    if (!from) continue;
    const field = `custody.${index}.from`;
    const isEarly = detention.from !== null && isCertainlyBefore(from, detention.from);
    const isLate = detention.end !== null && isCertainlyBefore(detention.end, from);
    if (isEarly || isLate) problems.push({ code: "custody_outside_spell", field });
    else if (isCertainlyFuture(from, today)) problems.push({ code: "date_future", field });
    else if (previous && isCertainlyBefore(from, previous)) problems.push({ code: "custody_order", field });
    previous = from;
  }
  return problems;
}
