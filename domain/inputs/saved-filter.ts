import { z } from "zod";
import { block, checkbox, choice, wholeNumber, words } from "./fields";
import { filteredLists, savableFilterOf } from "./list-filter";

const name = words(60).pipe(z.string().min(1, "required"));

/** A list's filter from its address, to be saved under a name. Other parameters and search words are not saved. */
export const saveFilterInput = block({
  list: choice(filteredLists),
  name,
  query: z.string("invalid").max(2000, "too_long"),
  shared: checkbox,
}).transform((filter) => ({
  ...filter,
  query: savableFilterOf(filter.list, Object.fromEntries(new URLSearchParams(filter.query))).toString(),
}));

/** What its owner does with a saved filter. */
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
