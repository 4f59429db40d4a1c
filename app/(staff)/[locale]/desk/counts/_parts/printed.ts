import { categoryWords } from "@/app/(staff)/_shared/words/category-words";
import type { Printed } from "@/components/forms/bulletin-fields";
import { partitions } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** The parts in the lead publisher's bulletin, in printed order. */
const layout = [
  ["gender", ["female", "male"]],
  ["sector", ["civilian", "military"]],
  ["age_group", ["adult", "adolescent"]],
  ["legal_stage", ["convicted", "not_convicted"]],
  ["custody", ["whereabouts_unknown"]],
  ["nationality_group", ["foreign_or_dual"]],
  ["movement_since_previous", ["imprisoned", "released"]],
] as const;

export function printedLayout(t: Translate, locale: Locale): Printed[] {
  return layout.map(([dimension, categories]) => ({
    dimension,
    label: t(`dimension.${dimension}`),
    sums: (partitions as readonly string[]).includes(dimension),
    categories: categories.map((category) => ({ category, label: categoryWords(t, locale, dimension, category) })),
  }));
}

/** The layout's categories as `dimension category`. */
export const printedKeys: string[] = layout.flatMap(([dimension, categories]) =>
  categories.map((category) => `${dimension} ${category}`),
);
