import { groupProblems } from "@/domain/groups/group-problems";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import type { DocumentOf } from "@/domain/records/document";
import type { Decision } from "../history/intent";
import { nextNumber } from "../numbers";
import { decideOn } from "../records/decide-on";
import type { Desk } from "../records/desk";
import { filledPlace, placeProblems } from "../records/place";
import { detailsOf } from "./details-of";
import { inReleaseForm } from "./in-release-form";
import { releaseFrom } from "./release-from";
import { verifierProblems } from "./verifier-problems";

/** A new group whose names are unknown or withheld, and its release. */
export function recordGroupRelease(desk: Desk, input: ReleaseOf<"group">): Decision {
  const { headcount, parts, disclosure, note } = input;
  const release = { ...releaseFrom(desk, detailsOf(input), null, null), fromGroup: null };
  const document: DocumentOf<"group"> = {
    type: "group",
    id: String(nextNumber(desk.tx, "group")),
    facts: {
      event: "release",
      headcount,
      parts,
      ...filledPlace(desk.tx, input),
      disclosure,
      detention: null,
      release,
      named: [],
    },
    identity: { note },
  };
  return decideOn(desk, undefined, document, [
    ...inReleaseForm("release.", groupProblems(document.facts, desk.today)),
    ...verifierProblems(desk.tx, input.verifiedBy),
    ...placeProblems(desk.tx, input),
  ]);
}
