import { z } from "zod";
import { block } from "./fields";
import { requestId } from "./request";

/** The confirmation that a server's clock is right. `shown`: the instant that the page showed. */
export const confirmClockInput = block({
  requestId,
  shown: z
    .string("invalid")
    .refine((text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)), "invalid"),
});

export type ConfirmClockInput = z.output<typeof confirmClockInput>;
