import { z } from "zod";
import type { BulkInput } from "@/domain/inputs/bulk";
import { type BulkReport, bulkActions } from "@/domain/values/bulk-actions";

/** What a bulk edit was about: an import or a pasted list by its change, or a list. */
export type BulkAbout = Pick<BulkInput, "action" | "of" | "list">;

/** The result of a bulk edit, as its page gets it. `total`: how many records were left out; `leftOut` may be fewer. */
export type ShownReport = BulkReport & { about: BulkAbout; total: number };

/** Maximum records left out that an address names. */
const mostNamed = 40;

const reportShape = z.object({
  about: z.object({
    action: z.enum(bulkActions),
    of: z.int().nullable(),
    list: z.enum(["releases", "people"]).nullable(),
  }),
  tally: z.record(z.string(), z.int()),
  leftOut: z.array(
    z.object({
      type: z.enum(["person", "group", "release"]),
      id: z.string().regex(/^\d{1,15}$/),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
  total: z.int(),
});

/** Returns the page of a bulk edit's result. It names records by number, because no name may be in an address. */
export function reportPath({ action, of, list }: BulkAbout, { tally, leftOut }: BulkReport): string {
  const about = { action, of, list };
  const report = { about, tally, leftOut: leftOut.slice(0, mostNamed), total: leftOut.length };
  return `desk/bulk/done?${new URLSearchParams({ report: JSON.stringify(report) })}`;
}

/** Reads the report of an address; undefined if it is none. */
export function reportFrom(parameter: string): ShownReport | undefined {
  try {
    return reportShape.safeParse(JSON.parse(parameter)).data as ShownReport | undefined;
  } catch {
    return undefined;
  }
}
