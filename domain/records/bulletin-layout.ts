import { z } from "zod";
import { dimensions, measures } from "@/domain/values/vocabulary";
import { categoryCode } from "./category-code";

/** A part that a bulletin prints: a dimension and one of its categories. */
export const layoutPart = z.strictObject({ dimension: z.enum(dimensions), category: categoryCode });

/** What a publisher's bulletin reports, in printed order: its measures, and the parts of each. Only the desk reads it. */
export const bulletinLayout = z
  .array(z.strictObject({ measure: z.enum(measures), parts: z.array(layoutPart).max(100) }))
  .max(measures.length);

export type LayoutPart = z.infer<typeof layoutPart>;
export type BulletinLayout = z.infer<typeof bulletinLayout>;

/** The layout of a publisher whose record has none: what Foro Penal's bulletins report. */
export const defaultLayout: BulletinLayout = [
  {
    measure: "detained",
    parts: [
      { dimension: "gender", category: "female" },
      { dimension: "gender", category: "male" },
      { dimension: "sector", category: "civilian" },
      { dimension: "sector", category: "military" },
      { dimension: "age_group", category: "adult" },
      { dimension: "age_group", category: "adolescent" },
      { dimension: "legal_stage", category: "convicted" },
      { dimension: "legal_stage", category: "not_convicted" },
      { dimension: "custody", category: "whereabouts_unknown" },
      { dimension: "nationality_group", category: "foreign_or_dual" },
      { dimension: "movement_since_previous", category: "imprisoned" },
      { dimension: "movement_since_previous", category: "released" },
    ],
  },
  { measure: "released", parts: [] },
];

/** Returns the layout of a publisher's bulletin. */
export function layoutOf({ bulletin }: { bulletin?: BulletinLayout | undefined }): BulletinLayout {
  return bulletin ?? defaultLayout;
}
