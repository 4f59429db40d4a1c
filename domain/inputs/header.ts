import type { RecordReleaseInput } from "./record-release";

/** Names of the fields that are given once. */
export const sharedFields = [
  "day",
  "kind",
  "verification",
  "verifiedBy",
  "verifiedOn",
  "detailPublic",
  "sources",
  "facility",
  "federalEntity",
] as const;

/** What the lines of a day's batch share: it is given once and stands in the form for the next line. */
export type BatchHeader = Pick<RecordReleaseInput, (typeof sharedFields)[number]>;

export function headerOf(input: RecordReleaseInput): BatchHeader {
  return Object.fromEntries(sharedFields.map((field) => [field, input[field]])) as BatchHeader;
}
