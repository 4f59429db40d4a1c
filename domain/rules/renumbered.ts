import type { Citation } from "@/domain/records/citation";
import type { RecordDocument } from "@/domain/records/document";
import type { Detention } from "@/domain/records/person";
import { withReleases } from "./releases-of";

type Kind = "person" | "detention" | "release" | "source";

/** Returns a new number for a planned one; an existing number is unchanged. */
export type Renumber = (kind: Kind, number: number) => number;

/** Returns a person or source with its planned numbers replaced by the assigned ones. */
export function renumbered(document: RecordDocument, give: Renumber): RecordDocument {
  const id = (kind: Kind, text: string) => String(give(kind, Number(text)));
  const cited = (list: readonly Citation[]) => list.map((each) => ({ ...each, source: id("source", each.source) }));
  if (document.type === "source") return { ...document, id: id("source", document.id) };
  if (document.type !== "person") return document;
  const detentions = document.facts.detentions.map((detention): Detention => {
    const citations = cited(detention.citations);
    return withReleases({ ...detention, id: give("detention", detention.id), citations }, (release) => ({
      ...release,
      id: give("release", release.id),
      citations: cited(release.citations),
    }));
  });
  return { ...document, id: id("person", document.id), facts: { ...document.facts, detentions: detentions } };
}
