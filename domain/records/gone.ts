import { z } from "zod";

/**
 * Why a record was removed: it was merged into another record of the same person, or undone before the public saw it.
 * Absent while it exists. The history keeps it; lists and searches do not.
 */
export const gone = z
  .discriminatedUnion("how", [
    z.strictObject({ how: z.literal("merged"), into: z.string() }),
    z.strictObject({ how: z.literal("discarded") }),
  ])
  .optional();

export type Gone = NonNullable<z.output<typeof gone>>;

/** Returns the id of the record that a record was merged into; null if it was not merged. */
export function mergedInto(state: Gone | undefined): string | null {
  return state?.how === "merged" ? state.into : null;
}
