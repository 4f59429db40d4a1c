import type { PartialDay } from "@/domain/values/partial-day";
import type { Dimension, Measure, Qualifier, Stance, Tier } from "@/domain/values/vocabulary";

/** A number that a publisher gave, with all it must never travel without. */
export type Figure = {
  measure: Measure;
  /** Where the figure is of a part only; `home_only` is derived: total minus foreign or dual. */
  part: "foreign_or_dual" | "home_only" | CategoryPart | null;
  /** Null where it was announced in words alone. */
  value: number | null;
  asOf: PartialDay;
  since: PartialDay | null;
  publisher: string;
  publisherName: { es: string; en: string };
  stance: Stance;
  qualifier: Qualifier;
  source: { url: string; outlet: string } | null;
  tier: Tier | null;
  note: { es: string; en: string };
  /** Id of the count it was read from. */
  count: string;
};

/** One category of a dimension of a count. */
export type CategoryPart = {
  dimension: Exclude<Dimension, "movement_since_previous">;
  category: string;
  /** Its name in the reader's language, where the category's code alone does not give it: of a place. */
  name?: string;
};
