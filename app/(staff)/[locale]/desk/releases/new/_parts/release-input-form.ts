import { splitNationality } from "@/app/(staff)/_shared/form/join-nationality";

/** Returns the form's values for a parsed release: a group's nationalities are in two fields each. */
export function releaseInputForm(input: Record<string, unknown>): Record<string, unknown> {
  if (input.subject !== "group") return input;
  const parts = input.parts as { nationality: string }[];
  return { ...input, parts: parts.map(({ nationality, ...part }) => ({ ...part, ...splitNationality(nationality) })) };
}
