import type { SourceRow } from "@/domain/projection/rows";
import type { PartialDay } from "@/domain/values/partial-day";
import type { AsOfMeans, Dimension, Measure, Qualifier, Stance, Standing, Tier } from "@/domain/values/vocabulary";
import type { Demonym } from "@/domain/wording/demonym";

/** A number that a publisher gave, with everything that must accompany it. */
export type Figure = {
  measure: Measure;
  /** The part, if the figure is only a part; `home_only` is derived: total minus foreign or dual. */
  part: "foreign_or_dual" | "home_only" | CategoryPart | null;
  /** For `home_only`: whose nationality is counted. */
  demonym?: Demonym;
  /** Null if it was announced only in words. */
  value: number | null;
  asOf: PartialDay;
  asOfMeans: AsOfMeans;
  since: PartialDay | null;
  publisher: string;
  publisherName: { es: string; en: string };
  stance: Stance;
  qualifier: Qualifier;
  standing: Standing;
  source: Pick<SourceRow, "url" | "outlet" | "archivedUrl" | "contact" | "contactOn"> | null;
  tier: Tier | null;
  /** True while a change or a withdrawal of its count waits for a second person. */
  underReview: boolean;
  note: { es: string; en: string };
  /** Id of the count it was read from. */
  count: string;
};

/** One category of a dimension of a count. */
export type CategoryPart = {
  dimension: Exclude<Dimension, "movement_since_previous">;
  category: string;
  /** The category's name in the reader's language, if its code is not enough: for a place. */
  name?: string;
};
