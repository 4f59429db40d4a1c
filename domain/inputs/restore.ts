import type { z } from "zod";
import { block, choice, recordName, wholeNumber } from "./fields";
import { revision } from "./request";

/** Restores a record to its version `of`. */
export const restoreInput = block({
  ...revision,
  type: choice(["person", "group", "count"]),
  id: recordName,
  of: wholeNumber(1, 1e9, "not_found"),
});

export type RestoreInput = z.output<typeof restoreInput>;
