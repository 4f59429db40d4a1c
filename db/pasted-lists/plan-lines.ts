import type { Step } from "@/db/changes/decide-on";
import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import { planReported } from "@/db/people/plan-reported";
import { type GoOn, planReleases } from "@/db/releases/plan-releases";
import { below } from "@/domain/values/problem-fields";
import type { ListedLine, ListedRelease, ListedReport } from "./listed-line";

type Planned = {
  /** The lines in the order of the steps: releases first, then all other events. Problems name them by position. */
  lines: ListedLine[];
  steps: Step[];
  /** Ids of the people whose release is logged. */
  released: ReadonlySet<string>;
  problems: Problem[];
};

/**
 * Plans what the lines of a list log, as one change. Problems name their line: `lines.3.day`; `person_twice` if two
 * lines name the same person. Undefined if `goOn` stopped it.
 */
export function planLines(context: WriteContext, listed: readonly ListedLine[], goOn?: GoOn): Planned | undefined {
  const releases = listed.filter((line): line is ListedRelease => "release" in line);
  const reports = listed.filter((line): line is ListedReport => "report" in line);
  const lines = [...releases, ...reports];
  const planned = planReleases(
    context,
    releases.map(({ release }) => release),
    goOn,
  );
  if (!planned) return undefined;
  const released = new Set(planned.steps.map(({ document }) => document.id));
  const steps = [...planned.steps];
  const problems = [...planned.problems, ...twice(lines, releases.length)];
  for (const [index, { person, report }] of reports.entries()) {
    const at = `lines.${releases.length + index}`;
    const plan = planReported(context, person, report);
    if (plan.ok) steps.push({ ...plan.step, at });
    else problems.push(...below(at, plan.problems));
  }
  if (goOn?.(lines.length) === false) return undefined;
  return { lines, steps: steps.map((step) => ({ ...step, distinctFrom: answerAt(lines, step) })), released, problems };
}

/** Returns the candidates that the answer to a step's line excludes. */
function answerAt(lines: readonly ListedLine[], { at = "" }: Step): readonly string[] {
  return lines[Number(at.split(".")[1])]?.distinctFrom ?? [];
}

/** Finds events about a person whom an earlier line names; `planReleases` finds the releases. */
function twice(lines: readonly ListedLine[], from: number): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap((line, index): Problem[] => {
    const who = "release" in line ? line.release : line.person;
    if (who.subject !== "person") return [];
    const other = first.get(who.person);
    if (other === undefined) first.set(who.person, index);
    if (other === undefined || index < from) return [];
    return [{ code: "person_twice", field: `lines.${index}.person`, values: { line: other + 1 } }];
  });
}
