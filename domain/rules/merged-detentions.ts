import { noCase } from "@/domain/records/case";
import type { Detention } from "@/domain/records/person";
import { filled } from "@/domain/values/filled";
import { certainlyOverlap, detentionDates } from "./overlap";
import { isOpen, releasesOf } from "./releases-of";

export type MergedDetentions = {
  /** The detentions of the remaining person. */
  kept: Detention[];
  /** Tombstones of public numbers, which stay with the removed record. */
  left: Detention[];
  /** Detentions that cannot both be true: the same time with two different ends. */
  conflicts: { kept: Detention; other: Detention }[];
  /** The number of each detention that became part of another, with the number of that one. */
  joined: Map<number, number>;
};

/**
 * Returns the detentions of two records of one person. A detention in both records becomes one: each fills the other's
 * missing facts. All others move unchanged, with their permanent numbers.
 */
export function mergedDetentions(kept: readonly Detention[], others: readonly Detention[]): MergedDetentions {
  const merged: MergedDetentions = { kept: [...kept], left: [], conflicts: [], joined: new Map() };
  for (const other of others) {
    const index = merged.kept.findIndex((detention) => isSame(detention, other));
    const match = merged.kept[index];
    if (!match) {
      merged.kept.push(other);
    } else if (!isOpen(match) && !isOpen(other) && endDay(match) !== endDay(other)) {
      merged.conflicts.push({ kept: match, other });
    } else {
      merged.kept[index] = joined(match, other);
      merged.joined.set(other.id, match.id);
      const { refuted: _moved, ...left } = other;
      merged.left.push({ ...left, end: isOpen(match) || isOpen(other) ? null : other.end });
    }
  }
  return { ...merged, left: merged.left.flatMap(tombstone) };
}

function isSame(one: Detention, other: Detention): boolean {
  const sameEnd = endDay(one) !== null && endDay(one) === endDay(other);
  return sameEnd || certainlyOverlap(detentionDates(one), detentionDates(other));
}

/**
 * Merges two records of one detention. A refuted release stays part of it; it is the end only while there is no true
 * end.
 */
function joined(detention: Detention, other: Detention): Detention {
  const untrue = [detention, other].flatMap(releasesOf).filter(({ verification }) => verification === "refuted");
  const last = untrue.at(-1);
  const end = trueEnd(detention) ?? trueEnd(other) ?? (last ? { how: "release" as const, release: last } : null);
  const refuted = untrue.filter(({ id }) => end?.how !== "release" || end.release.id !== id);
  return {
    ...detention,
    from: detention.from ?? other.from,
    legalStage: detention.legalStage ?? other.legalStage,
    ...((detention.case || other.case) && { case: filled(detention.case ?? noCase, other.case ?? noCase) }),
    custody: detention.custody.length > 0 ? detention.custody : other.custody,
    end,
    ...(refuted.length > 0 && { refuted }),
    citations: distinct([...detention.citations, ...other.citations]),
  };
}

function distinct(citations: Detention["citations"]): Detention["citations"] {
  return citations.filter(({ source }, index) => citations.findIndex((each) => each.source === source) === index);
}

/** Returns a withdrawn detention: a number that the public knows is never lost. */
function tombstone(detention: Detention): Detention[] {
  const end =
    detention.end?.how === "release"
      ? {
          ...detention.end,
          release: { ...detention.end.release, publication: withdrawn(detention.end.release.publication) },
        }
      : detention.end;
  const left = { ...detention, publication: withdrawn(detention.publication), end };
  const known = left.publication === "withdrawn" || (end?.how === "release" && end.release.publication === "withdrawn");
  return known ? [left] : [];
}

function withdrawn(publication: Detention["publication"]): Detention["publication"] {
  return publication === "published" ? "withdrawn" : publication;
}

function trueEnd(detention: Detention): Detention["end"] {
  return isOpen(detention) ? null : detention.end;
}

function endDay(detention: Detention): string | null {
  return detentionDates(detention).end;
}
