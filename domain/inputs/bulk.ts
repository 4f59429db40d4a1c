import { z } from "zod";
import { bulkActions, mostInBulk } from "@/domain/values/bulk-actions";
import { block, checkbox, choice, optional, recordName, wholeNumber } from "./fields";
import { revision } from "./request";
import { citedSources } from "./source";

const { version: _ofOneRecord, ...fields } = revision;
const change = wholeNumber(1, 1e15, "not_found");

/** Numbers of records in one field, in the order of the list: `41,40,38`. */
const numbers = z.preprocess(
  (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : (value ?? [])),
  z
    .array(change)
    .max(mostInBulk, "bulk_too_many")
    .transform((all) => [...new Set(all)]),
);

/**
 * One action on many records: on what a pasted list or an import logged (`of`, its change), or on releases or people by
 * number. `seen`: the newest change when the user saw the preview; what was saved later is left out. `replace`: also set
 * the place where another one is recorded.
 */
export const bulkInput = block({
  ...fields,
  action: choice(bulkActions),
  seen: wholeNumber(0, 1e15, "not_found"),
  of: optional(change),
  list: optional(choice(["releases", "people"])),
  numbers,
  facility: optional(recordName),
  replace: checkbox,
  sources: citedSources,
}).superRefine((input, context) => {
  const needs = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
  if (input.of === null && (input.list === null || input.numbers.length === 0)) needs([], "nothing_chosen");
  if (input.action === "withdraw" && input.publicReason === null) needs(["publicReason"], "public_reason_required");
  if (input.action === "place" && input.facility === null) needs(["facility"], "required");
  if (input.action === "source" && input.sources.length === 0) needs(["sources", 0, "url"], "required");
});

export type BulkInput = z.output<typeof bulkInput>;
