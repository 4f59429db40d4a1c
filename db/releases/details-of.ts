import type { ReleaseDetails } from "@/domain/inputs/release-details";

/** Returns the fields of a form that describe the release. */
export function detailsOf(input: ReleaseDetails): ReleaseDetails {
  const { day, kind, verification, verifiedBy, verifiedOn, publication, detailPublic, fromGroup, sources } = input;
  return { day, kind, verification, verifiedBy, verifiedOn, publication, detailPublic, fromGroup, sources };
}
