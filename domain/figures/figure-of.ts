import type { PublishedCount } from "@/domain/projection/published-count";
import type { PublisherRow } from "@/domain/projection/rows";
import type { CategoryPart, Figure } from "./figure";

export type Publishers = ReadonlyMap<string, PublisherRow>;

/** A count as a figure. */
export function figureOf(count: PublishedCount, publishers: Publishers): Figure {
  const publisher = publishers.get(count.publisher);
  return {
    measure: count.measure,
    part: null,
    value: count.value,
    asOf: count.asOf,
    since: count.since,
    publisher: count.publisher,
    publisherName: { es: publisher?.shortEs ?? count.publisher, en: publisher?.shortEn ?? count.publisher },
    stance: publisher?.stance ?? "ngo",
    qualifier: count.qualifier,
    source: count.source,
    tier: count.tier,
    note: { es: count.noteEs, en: count.noteEn || count.noteEs },
    count: count.id,
  };
}

/** The part of a count that is foreign or dual nationals, as a figure; undefined where it was not published. */
export function foreignFigureOf(count: PublishedCount, publishers: Publishers): Figure | undefined {
  const value = foreignOrDualOf(count);
  if (value === undefined) return undefined;
  return { ...figureOf(count, publishers), part: "foreign_or_dual", value, qualifier: "exact" };
}

/** A category of a count as a figure; undefined where it was not published. */
export function categoryFigureOf(
  count: PublishedCount,
  part: CategoryPart,
  publishers: Publishers,
): Figure | undefined {
  const value = count.parts.find((each) => each.dimension === part.dimension && each.category === part.category)?.value;
  if (value === undefined) return undefined;
  return { ...figureOf(count, publishers), part, value, qualifier: "exact" };
}

/** Foreign or dual nationals of a count: the group as published, or foreigners and dual nationals given apart. */
export function foreignOrDualOf(count: PublishedCount): number | undefined {
  const group = (category: string) =>
    count.parts.find((part) => part.dimension === "nationality_group" && part.category === category)?.value;
  const foreign = group("foreign");
  const dual = group("dual");
  return group("foreign_or_dual") ?? (foreign !== undefined && dual !== undefined ? foreign + dual : undefined);
}
