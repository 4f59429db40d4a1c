import type { z } from "zod";
import { block, wholeNumber } from "./fields";
import { revision } from "./request";

const { version: _ofOneRecord, ...fields } = revision;

/** Undoes a whole change: every record in it returns to its state before. */
export const undoInput = block({ ...fields, of: wholeNumber(1, 1e15, "not_found") });

export type UndoInput = z.output<typeof undoInput>;
