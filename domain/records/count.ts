import { z } from "zod";
import { partialDay } from "@/domain/values/partial-day";
import { asOfMeanings, dimensions, measures, publications, qualifiers, standings } from "@/domain/values/vocabulary";
import { categoryCode } from "./category-code";
import { citations } from "./citation";
import { gone } from "./gone";
import { prose } from "./text";

/** Largest figure that is accepted as plausible. */
export const largestFigure = 1_000_000;

export const figure = z.int().min(0, "figure_range").max(largestFigure, "figure_range");

export const countPart = z.strictObject({
  dimension: z.enum(dimensions),
  category: categoryCode,
  value: figure,
});

/** A figure that a publisher gave for a moment (`asOf`) or a window (`since`..`asOf`), with its parts. */
export const countFacts = z.strictObject({
  publisher: z.string(),
  measure: z.enum(measures),
  asOf: partialDay,
  asOfMeans: z.enum(asOfMeanings),
  /** Local time `HH:MM` of the cut-off, if stated. */
  cutoffTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_invalid")
    .nullable(),
  since: partialDay.nullable(),
  /** Null if it was announced only in words. */
  value: figure.nullable(),
  qualifier: z.enum(qualifiers),
  standing: z.enum(standings),
  parts: z.array(countPart).max(400),
  noteEs: prose(600),
  noteEn: prose(600),
  publication: z.enum(publications),
  citations,
  gone,
});

export const countIdentity = z.strictObject({ note: prose() });

export type CountPart = z.infer<typeof countPart>;
export type CountFacts = z.infer<typeof countFacts>;
