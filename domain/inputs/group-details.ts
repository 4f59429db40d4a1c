import { z } from "zod";
import { largestGroup } from "@/domain/records/group";
import { genders } from "@/domain/values/vocabulary";
import { block, choice, combinationField, optional, rows, wholeNumber } from "./fields";

const headcount = wholeNumber(1, largestGroup, "headcount_range");

/** Fields for the size of a group and its composition. */
export const groupDetails = {
  headcount,
  parts: rows(block({ nationality: combinationField, gender: optional(choice(genders)), headcount }), 60),
  disclosure: z.preprocess((value) => value || "counted_only", choice(["counted_only", "internal"])),
};
