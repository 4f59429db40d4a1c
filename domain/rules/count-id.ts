import type { CountFacts } from "@/domain/records/count";

/**
 * Returns the public id of a new count in the seed's format: `jep-detained-2026-05-04-454`. `isTaken` tells which ids
 * exist; the second of the same is `…-2`.
 */
export function countId(
  { publisher, measure, asOf, value }: Pick<CountFacts, "publisher" | "measure" | "asOf" | "value">,
  isTaken: (id: string) => boolean,
): string {
  const id = [publisher, measure, asOf, value ?? "unquantified"].join("-").replace(/[^A-Za-z0-9_-]/g, "");
  if (!isTaken(id)) return id;
  for (let suffix = 2; ; suffix += 1) {
    if (!isTaken(`${id}-${suffix}`)) return `${id}-${suffix}`;
  }
}
