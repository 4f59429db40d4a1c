import type { Detention } from "@/domain/records/person";
import { certainlyOverlap, spellOf } from "./overlap";
import { isOpen, releasesOf } from "./releases-of";

export type MergedSpells = {
  /** What the person who stays has afterwards. */
  kept: Detention[];
  /** What stays with the record that goes, as tombstones of numbers that the public knows. */
  left: Detention[];
  /** Spells that cannot both be true: the same time, ended in two ways. */
  conflicts: { kept: Detention; other: Detention }[];
};

/**
 * The spells of two records that are one person. A spell that both have is one: what one of them does not know it takes
 * from the other. Everything else moves as it is, with its permanent numbers.
 */
export function mergedSpells(kept: readonly Detention[], others: readonly Detention[]): MergedSpells {
  const merged: MergedSpells = { kept: [...kept], left: [], conflicts: [] };
  for (const other of others) {
    const index = merged.kept.findIndex((spell) => isSame(spell, other));
    const spell = merged.kept[index];
    if (!spell) {
      merged.kept.push(other);
    } else if (!isOpen(spell) && !isOpen(other) && endDay(spell) !== endDay(other)) {
      merged.conflicts.push({ kept: spell, other });
    } else {
      merged.kept[index] = joined(spell, other);
      const { refuted: _moved, ...left } = other;
      merged.left.push({ ...left, end: isOpen(spell) || isOpen(other) ? null : other.end });
    }
  }
  return { ...merged, left: merged.left.flatMap(tombstone) };
}

function isSame(one: Detention, other: Detention): boolean {
  const sameEnd = endDay(one) !== null && endDay(one) === endDay(other);
  return sameEnd || certainlyOverlap(spellOf(one), spellOf(other));
}

/** A release that was found untrue stays one of the spell; it is its end only while there is no true one. */
function joined(spell: Detention, other: Detention): Detention {
  const untrue = [spell, other].flatMap(releasesOf).filter(({ verification }) => verification === "refuted");
  const last = untrue.at(-1);
  const end = trueEnd(spell) ?? trueEnd(other) ?? (last ? { how: "release" as const, release: last } : null);
  const refuted = untrue.filter(({ id }) => end?.how !== "release" || end.release.id !== id);
  return {
    ...spell,
    from: spell.from ?? other.from,
    legalStage: spell.legalStage ?? other.legalStage,
    custody: spell.custody.length > 0 ? spell.custody : other.custody,
    end,
    ...(refuted.length > 0 && { refuted }),
    citations: distinct([...spell.citations, ...other.citations]),
  };
}

function distinct(citations: Detention["citations"]): Detention["citations"] {
  return citations.filter(({ source }, index) => citations.findIndex((each) => each.source === source) === index);
}

/** A number that the public knows is withdrawn, not lost. */
function tombstone(spell: Detention): Detention[] {
  const end =
    spell.end?.how === "release"
      ? { ...spell.end, release: { ...spell.end.release, publication: withdrawn(spell.end.release.publication) } }
      : spell.end;
  const left = { ...spell, publication: withdrawn(spell.publication), end };
  const known = left.publication === "withdrawn" || (end?.how === "release" && end.release.publication === "withdrawn");
  return known ? [left] : [];
}

function withdrawn(publication: Detention["publication"]): Detention["publication"] {
  return publication === "published" ? "withdrawn" : publication;
}

function trueEnd(spell: Detention): Detention["end"] {
  return isOpen(spell) ? null : spell.end;
}

function endDay(spell: Detention): string | null {
  return spellOf(spell).end;
}
