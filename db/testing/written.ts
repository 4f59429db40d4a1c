import type { Outcome, Written } from "@/db/history/change-types";
import type { RecordType } from "@/domain/records/document";
import type { Publication } from "@/domain/values/vocabulary";

/** Returns the result of an accepted request. Throws with its problems if it was refused. */
export function written(outcome: Outcome): Written {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  return outcome;
}

/** Returns the one record of a type that a request wrote. Throws if there is not exactly one. */
export function recordOf(outcome: Outcome, type: RecordType): { id: string; version: number } {
  const found = written(outcome).records.filter((record) => record.type === type);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} records of type ${type}`);
  return found[0];
}

/** Returns the problems of a refusal, each as `code field`. */
export function refusals(outcome: Outcome): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => (field ? `${code} ${field}` : code));
}

/** Returns the form value that keeps a publication unchanged. */
export function formPublication(publication: Publication): "draft" | "published" {
  return publication === "published" ? "published" : "draft";
}
