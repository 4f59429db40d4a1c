import { z } from "zod";
import { block, recordName, rows } from "./fields";
import { figure, type SaveCountInput, saveCountInput } from "./save-count";

/** Value of a row whose place is not in the ledger: it counts only in the total. */
export const noPlace = "none";

/** How a tally's total can be qualified: it always has a number. */
export const tallyQualifiers = ["exact", "at_least", "more_than"] as const;

const tallyText = z.string("invalid").trim().max(20_000, "too_long").default("");

/** The text that fills the rows of a tally. */
export const readTallyInput = z.object({ pasted: tallyText });

/** A day's releases by place, as a publisher stated them: a count of releases with a row for each place. */
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
    qualifier: z.enum(tallyQualifiers, "invalid").default("exact"),
    /** The published text. Whatever of it is not in the rows or set aside must be written by hand and removed first. */
    pasted: tallyText,
    /** The pieces that the form shows as set aside. */
    aside: rows(block({ heard: z.string("invalid").max(20_000, "too_long").default("") }), 500),
    /** `heard` is the text that the row was read from; the user must answer such a row with a place or `noPlace`. */
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

/** Returns the tally as the count to store; its parts remember their rows. */
export function countOfTally({ places, pasted: _pasted, aside: _aside, ...tally }: SaveTallyInput): SaveCountInput {
  const placed = places.flatMap((place, row) => (place.facility === noPlace ? [] : [{ ...place, row }]));
  return {
    ...tally,
    ...{ id: null, version: 0, change: null, publicReason: null, reason: "", noteEs: "", noteEn: "" },
    figures: [],
    ...{ measure: "released", asOfMeans: "published", cutoffTime: null, standing: "stands" },
    parts: placed.map(({ facility, value, row }) => ({ dimension: "facility", category: facility, value, row })),
  };
}
