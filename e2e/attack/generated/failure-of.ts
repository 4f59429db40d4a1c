import fc from "fast-check";

/** Returns the smallest value that failed and how; undefined if none did. */
export function failureOf<T>(details: fc.RunDetails<T>, seed: number): string | undefined {
  if (!details.failed || details.counterexample === null) return undefined;
  const shown = fc.stringify(details.counterexample).slice(0, 600);
  return `${details.errorInstance} for ${shown} (seed ${seed}, path ${details.counterexamplePath})`;
}
