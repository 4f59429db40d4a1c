import type { DocumentOf } from "@/domain/records/document";

/** True if a person may have been under 18: as far as the recorded age group tells. */
export function mayBeMinor({ facts }: DocumentOf<"person">): boolean {
  return facts.ageGroup === "adolescent";
}
