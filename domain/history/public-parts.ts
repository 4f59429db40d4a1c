import type { RecordDocument } from "@/domain/records/document";
import type { GroupFacts } from "@/domain/records/group";
import type { PersonFacts } from "@/domain/records/person";
import { namingOf } from "@/domain/rules/publication-after";
import { releasesOf } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";

/** Kinds of public rows; each row has the number or id of its part. */
export type PartKind = "release" | "detention" | "count" | "source" | "publisher" | "facility";

/** A part of a record that the public may see on its own. `isInternal`: the record is never public. */
export type PublicPart = { kind: PartKind; id: string; publication: Publication; isInternal: boolean };

/** Returns the parts of a record that the public may see, in the order of the desk's page; empty for other records. */
export function publicParts(document: RecordDocument): PublicPart[] {
  switch (document.type) {
    case "person":
      return ofPerson(document.facts);
    case "group":
      return ofGroup(document.facts);
    case "count": {
      const { publication } = document.facts;
      return [{ kind: "count", id: document.id, publication, isInternal: false }];
    }
    case "source":
    case "publisher":
    case "facility":
      return [{ kind: document.type, id: document.id, publication: "published", isInternal: false }];
    default:
      return [];
  }
}

function ofPerson(facts: PersonFacts): PublicPart[] {
  const isInternal = namingOf(facts).disclosure === "internal";
  return facts.detentions.flatMap((detention) => [
    { kind: "detention", id: String(detention.id), publication: detention.publication, isInternal } as const,
    ...releasesOf(detention).map(
      ({ id, publication }) => ({ kind: "release", id: String(id), publication, isInternal }) as const,
    ),
  ]);
}

function ofGroup({ disclosure, detention, release }: GroupFacts): PublicPart[] {
  const isInternal = disclosure === "internal";
  const parts: PublicPart[] = [];
  if (detention && detention.id !== null)
    parts.push({ kind: "detention", id: String(detention.id), publication: detention.publication, isInternal });
  if (release) parts.push({ kind: "release", id: String(release.id), publication: release.publication, isInternal });
  return parts;
}
