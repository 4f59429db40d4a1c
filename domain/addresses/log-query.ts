import { z } from "zod";
import { timeTravel, wholeNumber } from "@/domain/values/parameters";

/** A page of the changelog: the entries of heads before one, newest first. */
export const logQuery = z.strictObject({ ...timeTravel, before: wholeNumber(1, 1_000_000_000).optional() });

export type LogQuery = z.infer<typeof logQuery>;
