import type { DocumentOf } from "@/domain/records/document";
import type { Detention } from "@/domain/records/person";
import { releasesOf, withReleases } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";

export type Publishable = DocumentOf<"person"> | DocumentOf<"group"> | DocumentOf<"count">;

type Changed<D> = { document: D; before: Publication };

/** Which part of a person: a release by its number, or else a detention by its own. */
export type Part = { release: number | null; spell: number | null };

/**
 * Returns the record with another publication of one part. The part is that release or detention of a person, the
 * release of a group (or its detention if it has no release), or the count. Undefined if the record has no such part.
 */
export function withPublication(
  document: Publishable,
  part: Part,
  after: (before: Publication) => Publication,
): Changed<Publishable> | undefined {
  switch (document.type) {
    case "person":
      return part.spell === null ? ofRelease(document, part.release, after) : ofDetention(document, part.spell, after);
    case "group":
      return ofGroup(document, after);
    case "count": {
      const { publication: before } = document.facts;
      return { document: { ...document, facts: { ...document.facts, publication: after(before) } }, before };
    }
  }
}

function ofDetention(
  document: DocumentOf<"person">,
  number: number,
  after: (before: Publication) => Publication,
): Changed<Publishable> | undefined {
  const detention = document.facts.detentions.find(({ id }) => id === number);
  if (!detention) return undefined;
  const { publication: before } = detention;
  return { document: withDetention(document, { ...detention, publication: after(before) }), before };
}

function ofRelease(
  document: DocumentOf<"person">,
  number: number | null,
  after: (before: Publication) => Publication,
): Changed<Publishable> | undefined {
  const detention = document.facts.detentions.find((each) => releasesOf(each).some(({ id }) => id === number));
  const release = detention && releasesOf(detention).find(({ id }) => id === number);
  if (!detention || !release) return undefined;
  const { publication: before } = release;
  const altered = withReleases(detention, (each) =>
    each.id === number ? { ...each, publication: after(before) } : each,
  );
  const publication = isUnseen(before) && detention.publication === before ? after(before) : detention.publication;
  return { document: withDetention(document, { ...altered, publication }), before };
}

function withDetention(document: DocumentOf<"person">, detention: Detention): DocumentOf<"person"> {
  const detentions = document.facts.detentions.map((each) => (each.id === detention.id ? detention : each));
  return { ...document, facts: { ...document.facts, detentions } };
}

/** True if the public never saw it: a detention created with its release becomes public with it. */
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
