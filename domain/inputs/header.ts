import type { RecordReleaseInput } from "./record-release";

/** Names of the fields that are entered once per batch. */
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

/** The fields that all lines of a day's batch share: entered once, and prefilled for the next line. */
export type BatchHeader = Pick<RecordReleaseInput, (typeof sharedFields)[number]>;

export function headerOf(input: RecordReleaseInput): BatchHeader {
  return Object.fromEntries(sharedFields.map((field) => [field, input[field]])) as BatchHeader;
}
