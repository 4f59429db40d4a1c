import { z } from "zod";
import { block, recordName, rows } from "./fields";
import { figure, type SaveCountInput, saveCountInput } from "./save-count";

/** What a row says where the publisher named no place that the ledger knows: counted in the total alone. */
export const noPlace = "none";

/** A day's releases by place, as a publisher told them: a count of releases with a row for each place. */
export const saveTallyInput = saveCountInput
  .pick({
    requestId: true,
    publisher: true,
    asOf: true,
    since: true,
    value: true,
    keepAsPublished: true,
    publicNoteEs: true,
    publicNoteEn: true,
    note: true,
    publication: true,
    sources: true,
  })
  .extend({
    value: figure,
    /** A line that was pasted and not yet put into rows would be lost: it is put there or cleared first. */
    pasted: z.string("invalid").trim().max(0, "tally_unread").default(""),
    /** `heard` is what the row was read from; such a row is answered, with its place or with `noPlace`. */
    places: rows(
      block({
        facility: z.string("invalid").min(1, "required").pipe(recordName),
        value: figure,
        heard: z.string("invalid").max(500, "too_long").default(""),
      }),
      200,
    ),
  });

export type SaveTallyInput = z.output<typeof saveTallyInput>;

/** The tally as the count that is kept of it; its parts know the row they come from. */
export function countOfTally({ places, pasted: _pasted, ...tally }: SaveTallyInput): SaveCountInput {
  const placed = places.flatMap((place, row) => (place.facility === noPlace ? [] : [{ ...place, row }]));
  return {
    ...tally,
    ...{ id: null, version: 0, change: null, publicReason: null, reason: "", noteEs: "", noteEn: "" },
    ...{ measure: "released", asOfMeans: "published", cutoffTime: null, qualifier: "exact", standing: "stands" },
    parts: placed.map(({ facility, value, row }) => ({ dimension: "facility", category: facility, value, row })),
  };
}
