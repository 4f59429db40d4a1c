import type { DocumentOf } from "@/domain/records/document";
import type { Publication } from "@/domain/vocabulary";

export type Publishable = DocumentOf<"person"> | DocumentOf<"group"> | DocumentOf<"count">;

type Changed<D> = { document: D; before: Publication };

/**
 * The record with another publication: of a person the release of that number, of a group its release (or, where it
 * has none, its detention), of a count the count. Undefined where there is no such thing in it.
 */
export function withPublication(
  document: Publishable,
  release: number | null,
  after: (before: Publication) => Publication,
): Changed<Publishable> | undefined {
  switch (document.type) {
    case "person":
      return ofPerson(document, release, after);
    case "group":
      return ofGroup(document, after);
    case "count": {
      const { publication: before } = document.facts;
      return { document: { ...document, facts: { ...document.facts, publication: after(before) } }, before };
    }
  }
}

function ofPerson(
  document: DocumentOf<"person">,
  number: number | null,
  after: (before: Publication) => Publication,
): Changed<Publishable> | undefined {
  const { detentions } = document.facts;
  const index = detentions.findIndex(({ end }) => end?.how === "release" && end.release.id === number);
  const spell = detentions[index];
  if (spell?.end?.how !== "release") return undefined;
  const { release } = spell.end;
  const { publication: before } = release;
  const end = { how: "release" as const, release: { ...release, publication: after(before) } };
  const publication = isUnseen(before) && spell.publication === before ? after(before) : spell.publication;
  const facts = { ...document.facts, detentions: detentions.with(index, { ...spell, publication, end }) };
  return { document: { ...document, facts }, before };
}

/** What the public never saw: a spell that was written with its release becomes public with it. */
function isUnseen(publication: Publication): boolean {
  return publication === "draft" || publication === "in_review" || publication === "returned";
}

function ofGroup(
  document: DocumentOf<"group">,
  after: (before: Publication) => Publication,
): Changed<Publishable> | undefined {
  const part = document.facts.release ? "release" : "detention";
  const event = document.facts[part];
  if (!event) return undefined;
  const facts = { ...document.facts, [part]: { ...event, publication: after(event.publication) } };
  return { document: { ...document, facts }, before: event.publication };
}
