import { z } from "zod";
import { block, checkbox, choice, wholeNumber, words } from "./fields";
import { filteredLists, keptFilterOf } from "./list-filter";

const name = words(60).pipe(z.string().min(1, "required"));

/** A filter as its list has it in its address, to be kept under a name. What does not filter the list, and words, are not kept. */
export const saveFilterInput = block({
  list: choice(filteredLists),
  name,
  query: z.string("invalid").max(2000, "too_long"),
  shared: checkbox,
}).transform((filter) => ({
  ...filter,
  query: keptFilterOf(filter.list, Object.fromEntries(new URLSearchParams(filter.query))).toString(),
}));

/** What its owner does with a filter that is kept. */
export const savedFilterInput = z.discriminatedUnion(
  "step",
  [
    block({ step: z.literal("rename"), id: wholeNumber(1, 1e15, "not_found"), name, shared: checkbox }),
    block({ step: z.literal("delete"), id: wholeNumber(1, 1e15, "not_found") }),
  ],
  "choice_invalid",
);

export type SaveFilterInput = z.output<typeof saveFilterInput>;
export type SavedFilterInput = z.output<typeof savedFilterInput>;
