import { z } from "zod";
import { largestFigure } from "@/domain/records/count";
import { asOfMeanings, dimensions, measures, qualifiers, standings } from "@/domain/values/vocabulary";
import {
  block,
  checkbox,
  choice,
  dayField,
  optional,
  optionalDay,
  paragraphs,
  recordName,
  rows,
  wholeNumber,
} from "./fields";
import { requestedPublication } from "./release-details";
import { revision } from "./request";
import { citedSources } from "./source";

/** A whole number of people, as large as a figure here can be. */
export const figure = wholeNumber(0, largestFigure, "figure_range");

/** A part; a part without a value was not published and is left out. */
const part = block({
  dimension: choice(dimensions),
  category: z.string("category_invalid").trim().min(1, "required").max(60, "too_long"),
  value: optional(figure),
});

/** `row`: the position of a part in the form, where parts without a value stand between the others. */
const parts = rows(part, 400).transform((parts) =>
  parts.flatMap(({ value, ...rest }, row) => (value === null ? [] : [{ ...rest, value, row }])),
);

/** A further figure of a bulletin. */
const furtherFigure = block({
  measure: choice(measures),
  since: optionalDay,
  value: optional(figure),
  qualifier: z.preprocess((value) => value || "exact", choice(qualifiers)),
  parts,
});

/** A bulletin's figure with its parts, new (`id` null) or revised. */
export const saveCountInput = block({
  ...revision,
  id: optional(recordName),
  publisher: recordName,
  measure: choice(measures),
  asOf: dayField,
  asOfMeans: choice(asOfMeanings),
  cutoffTime: optional(
    z
      .string("time_invalid")
      .trim()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_invalid"),
  ),
  since: optionalDay,
  value: optional(figure),
  qualifier: choice(qualifiers),
  standing: z.preprocess((value) => value || "stands", choice(standings)),
  parts,
  /**
   * Further figures of a new bulletin, with its publisher, date and sources. A figure without a number was not
   * published and is left out; `row` is its position in the form.
   */
  figures: rows(furtherFigure, measures.length).transform((figures) =>
    figures.flatMap((figure, row) => (figure.value === null && figure.parts.length === 0 ? [] : [{ ...figure, row }])),
  ),
  /** True if the publisher printed parts that exceed its total, and they are kept as printed. */
  keepAsPublished: checkbox,
  publicNoteEs: paragraphs(600),
  publicNoteEn: paragraphs(600),
  note: paragraphs(),
  publication: requestedPublication,
  sources: citedSources,
});

export type SaveCountInput = z.output<typeof saveCountInput>;
