import type { PublishedCount } from "@/domain/projection/published-count";
import type { PublisherRow } from "@/domain/projection/rows";
import type { CategoryPart, Figure } from "./figure";

export type Publishers = ReadonlyMap<string, PublisherRow>;

/** Returns a count as a figure. */
export function figureOf(count: PublishedCount, publishers: Publishers): Figure {
  const publisher = publishers.get(count.publisher);
  return {
    measure: count.measure,
    part: null,
    value: count.value,
    asOf: count.asOf,
    asOfMeans: count.asOfMeans,
    since: count.since,
    publisher: count.publisher,
    publisherName: { es: publisher?.shortEs ?? count.publisher, en: publisher?.shortEn ?? count.publisher },
    stance: publisher?.stance ?? "ngo",
    qualifier: count.qualifier,
    standing: count.standing,
    source: count.source,
    tier: count.tier,
    underReview: count.underReview,
    note: { es: count.noteEs, en: count.noteEn || count.noteEs },
    count: count.id,
  };
}

/** Returns the foreign or dual nationals of a count as a figure; undefined if not published. */
export function foreignFigureOf(count: PublishedCount, publishers: Publishers): Figure | undefined {
  const value = foreignOrDualOf(count);
  if (value === undefined) return undefined;
  return { ...figureOf(count, publishers), part: "foreign_or_dual", value, qualifier: "exact" };
}

/** Returns a category of a count as a figure; undefined if not published. */
export function categoryFigureOf(
  count: PublishedCount,
  part: CategoryPart,
  publishers: Publishers,
): Figure | undefined {
  const value = count.parts.find((each) => each.dimension === part.dimension && each.category === part.category)?.value;
  if (value === undefined) return undefined;
  return { ...figureOf(count, publishers), part, value, qualifier: "exact" };
}

/**
 * Returns the foreign or dual nationals of a count: the group as published, or the sum of foreigners and dual
 * nationals.
 */
export function foreignOrDualOf(count: PublishedCount): number | undefined {
  const group = (category: string) =>
    count.parts.find((part) => part.dimension === "nationality_group" && part.category === category)?.value;
  const foreign = group("foreign");
  const dual = group("dual");
  return group("foreign_or_dual") ?? (foreign !== undefined && dual !== undefined ? foreign + dual : undefined);
}
