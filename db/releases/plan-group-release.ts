import { filledPlace, placeProblems } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import type { DocumentOf } from "@/domain/records/document";
import { groupProblems } from "@/domain/rules/group-problems";
import type { RuleProblem } from "@/domain/values/problem";
import { detailsOf } from "./details-of";
import { inReleaseForm } from "./in-release-form";
import type { Plan } from "./plan";
import { releaseFrom } from "./release-from";
import { verifierProblems } from "./verifier-problems";

/** Plans a new group, with unknown or withheld names, and its release. */
export function planGroupRelease(context: WriteContext, input: ReleaseOf<"group">): Plan {
  const { headcount, parts, disclosure, note } = input;
  const release = { ...releaseFrom(context, detailsOf(input), null, null), fromGroup: null };
  const document: DocumentOf<"group"> = {
    type: "group",
    id: String(nextNumber(context.tx, "group")),
    facts: {
      event: "release",
      headcount,
      parts,
      ...filledPlace(context.tx, input),
      disclosure,
      detention: null,
      release,
      named: [],
    },
    identity: { note },
  };
  const problems = [
    ...inReleaseForm("release.", groupProblems(document.facts, context.today)),
    ...verifierProblems(context.tx, input.verifiedBy),
    ...placeProblems(context.tx, input),
  ];
  const inForm = (problem: RuleProblem) => inReleaseForm("release.", [problem])[0] ?? problem;
  return { ok: true, step: { current: undefined, document, problems, inForm } };
}
