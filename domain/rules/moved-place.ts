import type { DocumentOf } from "@/domain/records/document";

/** The records that name a place of detention. */
export type Placed = DocumentOf<"person"> | DocumentOf<"group"> | DocumentOf<"count">;

type Place = { id: string; federalEntity: string | null };
type InPlace = { facility: string | null; federalEntity: string | null };

/** Returns a record with one place replaced by another. The state is that of the new place, if it has one. */
export function movedPlace<Document extends Placed>(document: Document, from: string, to: Place): Document {
  const moved = <In extends InPlace>(place: In): In =>
    place.facility === from
      ? { ...place, facility: to.id, federalEntity: to.federalEntity ?? place.federalEntity }
      : place;
  switch (document.type) {
    case "person": {
      const detentions = document.facts.detentions.map((detention) => ({
        ...detention,
        custody: detention.custody.map(moved),
      }));
      return { ...document, facts: { ...document.facts, detentions } };
    }
    case "group":
      return { ...document, facts: moved(document.facts) };
    case "count": {
      const parts = document.facts.parts.map((part) =>
        part.dimension === "facility" && part.category === from ? { ...part, category: to.id } : part,
      );
      return { ...document, facts: { ...document.facts, parts } };
    }
    default:
      return document;
  }
}

/** Returns the ids of the places that a record names. */
export function placesOf(document: Placed): string[] {
  switch (document.type) {
    case "person":
      return document.facts.detentions.flatMap(({ custody }) => custody.flatMap(({ facility }) => facility ?? []));
    case "group":
      return document.facts.facility === null ? [] : [document.facts.facility];
    case "count":
      return document.facts.parts.flatMap(({ dimension, category }) => (dimension === "facility" ? [category] : []));
  }
}
