import { z } from "zod";

/**
 * Why a record is no longer one: its people were found to be one and the other record holds what hung on it, or it was
 * taken back before the public ever saw it. Absent while it stands. The history keeps it, lists and searches do not.
 */
export const gone = z
  .discriminatedUnion("how", [
    z.strictObject({ how: z.literal("merged"), into: z.string() }),
    z.strictObject({ how: z.literal("discarded") }),
  ])
  .optional();

export type Gone = NonNullable<z.output<typeof gone>>;
