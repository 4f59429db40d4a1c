import type { PersonFacts, PersonIdentity } from "@/domain/records/person";

/** True if a person may have been under 18: as far as the recorded age group tells. */
export function mayBeMinor({ ageGroup }: PersonFacts, _identity: PersonIdentity | null): boolean {
  return ageGroup === "adolescent";
}
