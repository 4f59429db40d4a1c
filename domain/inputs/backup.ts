import { z } from "zod";

/** The form that creates a key has no fields. */
export const newKeyInput = z.object({});

/** `keyEnd`: the last characters of the private key, as the user kept them. */
export const confirmKeyInput = z.object({
  key: z.coerce.number().int().positive(),
  keyEnd: z.string().trim().min(1, "required").max(100, "key_end_wrong"),
});
