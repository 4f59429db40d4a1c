import { z } from "zod";
import { block, recordNumber } from "./fields";
import { account } from "./request";

/** Two people who are not the same, or of whom this is no longer said. */
export const distinctPeopleInput = block({ ...account, one: recordNumber, other: recordNumber });

export type DistinctPeopleInput = z.output<typeof distinctPeopleInput>;

/**
 * The answer "not the same person" to a question with candidates: their record numbers, after the word `new`. Any other
 * answer names nobody.
 */
export const distinctFrom = z.preprocess(
  (value) => {
    const [word, ...ids] = typeof value === "string" ? value.trim().split(/\s+/) : [];
    if (Array.isArray(value)) return value;
    return word === "new" ? ids.filter((id) => /^[1-9]\d{0,14}$/.test(id)) : [];
  },
  z.array(recordNumber, "invalid").max(20, "too_many"),
);
