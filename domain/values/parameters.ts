import { z } from "zod";
import { foreignOrDual, isCombination, soleNationality } from "./combination";
import { isDay } from "./day";

/** The parameters of every public address: `at` a head, `known` a day. */
export const timeTravel = {
  at: wholeNumber(1, 1_000_000_000).optional(),
  known: z.string().refine(isDay, "date_invalid").meta({ format: "date" }).optional(),
};

export const dayParameter = z.string().refine(isDay, "date_invalid").meta({ format: "date" }).optional();

export const limit = wholeNumber(1, 500).default(100);

export const sorts = ["newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

/** The order of a list: by date, the newest first by default. */
export const listSort = z.enum(sorts).default("newest");

/** A code (`CO`), a pair (`CO+VE`; the `+` may arrive as a space), a code and no other (`only-CO`), or a group. */
export const nationalityParameter = z
  .string()
  .transform((text) => text.replaceAll(" ", "+"))
  .refine(
    (text) =>
      text === foreignOrDual || text === "home_only" || isCombination(text) || soleNationality(text) !== undefined,
    "nationality_invalid",
  )
  .optional();

/** A place of detention by id, a federal entity by its ISO 3166-2 code, or one of `untoldPlaces`. */
export const placeParameter = z
  .string()
  .regex(/^([a-z0-9-]{1,60}|[A-Z]{2}-[A-Z0-9]{1,3}|\?entity|\?facility)$/, "place_invalid")
  .optional();

/** A whole number in decimal digits, and nothing else. Its metadata is shown in the API and in forms. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,10}$/, "number_invalid")
    .transform(Number)
    .refine((number) => number >= least && number <= most, "number_invalid")
    .meta({ type: "integer", minimum: least, maximum: most });
}
