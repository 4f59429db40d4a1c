import type { RecordDocument } from "@/domain/records/document";
import type { GroupFacts } from "@/domain/records/group";
import type { Detention, PersonFacts } from "@/domain/records/person";
import type { RuleProblem } from "@/domain/values/problem";
import type { Publication } from "@/domain/values/vocabulary";
import { releasesOf } from "./releases-of";

type Part = { key: string; field: string; publication: Publication };
type Cited = { publication: Publication; citations: readonly unknown[] };

/** Returns how close a part is to publication: 2 published, 1 in review, 0 neither. */
const stage = (publication: Publication) => (publication === "published" ? 2 : publication === "in_review" ? 1 : 0);

/** What has no source already, by number, and how close it is to publication. */
export type Unsourced = ReadonlyMap<string, number>;

/** Returns what in some records is public, or waits for review, without a source. */
export function unsourcedOf(documents: readonly RecordDocument[]): Unsourced {
  return new Map(documents.flatMap(unsourcedParts).map(({ key, publication }) => [key, stage(publication)]));
}

/**
 * Checks that nothing is published without a source. Returns `source_missing` at the form field of each release,
 * detention or count that `after` publishes or sends to review without one. `known`: what had no source before may
 * stay.
 */
export function missingSources(known: Unsourced, after: RecordDocument): RuleProblem[] {
  const fresh = unsourcedParts(after).filter(({ key, publication }) => stage(publication) > (known.get(key) ?? 0));
  return fresh.map(({ field }) => ({ code: "source_missing", field }));
}

/** True if the public can see a part of the record that cites no source. */
export function isPublicUnsourced(document: RecordDocument): boolean {
  return unsourcedParts(document).some(({ publication }) => publication === "published");
}

/** Returns releases, detentions and counts that are public or wait for review and cite no source. */
function unsourcedParts(document: RecordDocument): Part[] {
  switch (document.type) {
    case "person":
      return ofPerson(document.facts);
    case "group":
      return ofGroup(document.facts);
    case "count":
      return document.facts.gone ? [] : unsourced(`count ${document.id}`, "sources", document.facts);
    default:
      return [];
  }
}

function ofPerson({ disclosure, detentions }: PersonFacts): Part[] {
  if (disclosure === "internal") return [];
  return detentions.flatMap((detention, index) => {
    const at = `detentions.${index}.`;
    return [
      ...releasesOf(detention).flatMap((release) => unsourced(`release ${release.id}`, `${at}end.sources`, release)),
      ...(isSourcedByRelease(detention) ? [] : unsourced(`detention ${detention.id}`, `${at}sources`, detention)),
    ];
  });
}

function ofGroup({ disclosure, release, detention }: GroupFacts): Part[] {
  if (disclosure === "internal") return [];
  const end = release && { how: "release" as const, release };
  const own = detention && !isSourcedByRelease({ end }) ? detention : null;
  return [
    ...(release ? unsourced(`release ${release.id}`, "release.sources", release) : []),
    ...(own ? unsourced(`detention ${own.id}`, "detention.sources", own) : []),
  ];
}

/** True if the detention depends on its release as source, and is hidden with it (`isPublicDetention`). */
function isSourcedByRelease(detention: Pick<Detention, "end" | "refuted">): boolean {
  return releasesOf(detention).some(({ publication }) => stage(publication) > 0 || publication === "withdrawn");
}

function unsourced(key: string, field: string, { publication, citations }: Cited): Part[] {
  return stage(publication) > 0 && citations.length === 0 ? [{ key, field, publication }] : [];
}
