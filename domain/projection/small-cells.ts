import { group } from "d3-array";
import type { GroupPart } from "@/domain/records/group";
import { foreignOrDual, groupOf } from "@/domain/values/combination";

/** The smallest cell that may show exact nationality, gender or place although no one in it is named. */
export const smallestShownCell = 3;

/**
 * Returns the parts of a row as the public may see them, cell by cell. A nationality of fewer than three people becomes
 * home country, foreign or dual, or not stated. A nationality shows gender only if each of its genders has at least
 * three people: otherwise the rest would reveal the small one.
 */
export function shownParts(parts: readonly GroupPart[], home: string): GroupPart[] {
  const [only, another] = parts;
  // Nearly every row is about one person, and grouping would take a third of its projection.
  if (only && !another) return [only.headcount < smallestShownCell ? coarsePart(only, home) : only];
  const coarse = [...group(parts, (part) => part.nationality).values()].flatMap((own) =>
    headcountOf(own) < smallestShownCell ? own.map((part) => coarsePart(part, home)) : own,
  );
  return [...group(coarse, (part) => part.nationality).values()].flatMap((own) => {
    const cells = mergedBy(own, (part) => part.gender);
    const isSmall = cells.some(({ headcount }) => headcount < smallestShownCell);
    return isSmall
      ? mergedBy(
          own.map((part) => ({ ...part, gender: null })),
          (part) => part.gender,
        )
      : cells;
  });
}

function coarsePart({ nationality, headcount }: GroupPart, home: string): GroupPart {
  const code = { home_only: home, foreign_or_dual: foreignOrDual, not_stated: "?" }[groupOf(nationality, home)];
  return { nationality: code, gender: null, headcount };
}

function mergedBy(parts: readonly GroupPart[], keyOf: (part: GroupPart) => unknown): GroupPart[] {
  return [...group(parts, keyOf).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...first, headcount: headcountOf(own) }] : [];
  });
}

function headcountOf(parts: readonly GroupPart[]): number {
  return parts.reduce((sum, part) => sum + part.headcount, 0);
}
