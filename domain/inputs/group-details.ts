import { z } from "zod";
import { largestGroup } from "@/domain/records/group";
import { genders } from "@/domain/values/vocabulary";
import { block, choice, combinationField, optional, rows, wholeNumber } from "./fields";

const headcount = wholeNumber(1, largestGroup, "headcount_range");

/** What a form says of how many people a group is, and of whom. */
export const groupDetails = {
  headcount,
  parts: rows(block({ nationality: combinationField, gender: optional(choice(genders)), headcount }), 60),
  disclosure: z.preprocess((value) => value || "counted_only", choice(["counted_only", "internal"])),
};
