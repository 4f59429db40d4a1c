import { filledPlace, placeProblems } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import type { DocumentOf } from "@/domain/records/document";
import { groupProblems } from "@/domain/rules/group-problems";
import { inForm } from "@/domain/values/problem-fields";
import { detailsOf } from "./details-of";
import type { Plan } from "./plan";
import { groupReleaseFields } from "./release-form-fields";
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
    ...inForm(groupProblems(document.facts, context.today), groupReleaseFields),
    ...verifierProblems(context.tx, input.verifiedBy),
    ...placeProblems(context.tx, input),
  ];
  return { ok: true, step: { current: undefined, document, problems, fields: groupReleaseFields } };
}
