import type { z } from "zod";
import { block, wholeNumber } from "./fields";
import { requestId } from "./request";

/** The change whose reason and public note are erased. It takes no reason, which could repeat what it erases. */
export const eraseReasonInput = block({ requestId, change: wholeNumber(1, 1e15, "not_found") });

export type EraseReasonInput = z.output<typeof eraseReasonInput>;
