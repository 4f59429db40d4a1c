import type { Outcome, Written } from "@/db/history/change-types";
import type { RecordType } from "@/domain/records/document";
import type { Publication } from "@/domain/values/vocabulary";

/** The outcome of a request that was to be accepted. Throws with its problems if it was not. */
export function written(outcome: Outcome): Written {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  return outcome;
}

/** The one record of a type that a request wrote. */
export function recordOf(outcome: Outcome, type: RecordType): { id: string; version: number } {
  const found = written(outcome).records.filter((record) => record.type === type);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} records of type ${type}`);
  return found[0];
}

/** The codes and fields of a refusal, as `code field`. */
export function refusals(outcome: Outcome): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => (field ? `${code} ${field}` : code));
}

/** What a form asks for so that a publication stays as it is. */
export function askedOf(publication: Publication): "draft" | "published" {
  return publication === "published" ? "published" : "draft";
}
