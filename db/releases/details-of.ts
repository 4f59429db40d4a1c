import type { ReleaseDetails } from "@/domain/inputs/release-details";

/** Of a whole form, what it says of the release. */
export function detailsOf(input: ReleaseDetails): ReleaseDetails {
  const { day, kind, verification, verifiedBy, verifiedOn, publication, detailPublic, fromGroup, sources } = input;
  return { day, kind, verification, verifiedBy, verifiedOn, publication, detailPublic, fromGroup, sources };
}
