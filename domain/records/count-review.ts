import { z } from "zod";

/**
 * Whether a published count is under review: a change or a withdrawal of it waits for a second user. The record's id is
 * the id of the count. It is a record of its own, so that a mark never changes the version of the count.
 */
export const countReviewFacts = z.strictObject({ open: z.boolean() });
