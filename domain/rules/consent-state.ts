import type { PersonConsent } from "@/domain/records/consent";
import type { Day } from "@/domain/values/day";

/** What a recorded consent allows on a day. `name` and `case`: it holds, with that scope. */
export type ConsentState = "none" | "revoked" | "over" | "name" | "case";

/** Returns what a consent allows on a day and, if it does not hold any more, since when. */
export function consentState(
  { basis, scope, until, revokedOn }: PersonConsent,
  day: Day,
): { state: ConsentState; since: Day | null } {
  if (basis === null) return { state: "none", since: null };
  if (revokedOn !== null) return { state: "revoked", since: revokedOn };
  if (until !== null && until <= day) return { state: "over", since: until };
  return { state: scope === "name_and_case" ? "case" : "name", since: null };
}
