import { certainlyOverlap, spellOf } from "@/domain/detentions/overlap";
import type { Detention } from "@/domain/records/person";

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
    } else if (spell.end && other.end && endDay(spell) !== endDay(other)) {
      merged.conflicts.push({ kept: spell, other });
    } else {
      merged.kept[index] = joined(spell, other);
      merged.left.push({ ...other, end: spell.end ? other.end : null });
    }
  }
  return { ...merged, left: merged.left.flatMap(tombstone) };
}

function isSame(one: Detention, other: Detention): boolean {
  const sameEnd = one.end !== null && endDay(one) === endDay(other);
  return sameEnd || certainlyOverlap(spellOf(one), spellOf(other));
}

function joined(spell: Detention, other: Detention): Detention {
  return {
    ...spell,
    from: spell.from ?? other.from,
    legalStage: spell.legalStage ?? other.legalStage,
    custody: spell.custody.length > 0 ? spell.custody : other.custody,
    end: spell.end ?? other.end,
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

function endDay({ end }: Detention): string | null {
  return end && (end.how === "release" ? end.release.day : end.day);
}
