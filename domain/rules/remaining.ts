import type { GroupFacts, GroupPart, NamedMember } from "@/domain/records/group";
import { type Combination, groupOf, isCompatible } from "@/domain/values/combination";

/** The fields of a group that say whom it counts. */
export type Counted = Pick<GroupFacts, "headcount" | "parts" | "named">;

/** Returns the number of people that the group still counts: its headcount minus those named since, never below 0. */
export function remainingHeadcount(group: Counted): number {
  return Math.max(0, group.headcount - group.named.length);
}

/**
 * Returns the group by nationality and gender without those named since. Members outside the breakdown count as not
 * stated (`?`). A named member is taken from the part that fits best, so the sum is always the remaining headcount.
 */
export function remainingParts(group: Counted, home: string): GroupPart[] {
  const parts = completeParts(group);
  // Most members of a large group are alike, so how well the parts fit is computed once for each kind.
  const fits = new Map<string, number[]>();
  for (const member of group.named) {
    const kind = `${member.nationality} ${member.gender}`;
    const fitOf = fits.get(kind) ?? parts.map((part) => fit(part, member, home));
    fits.set(kind, fitOf);
    takeOut(parts, fitOf);
  }
  return parts.filter((part) => part.headcount > 0);
}

function completeParts(group: Counted): GroupPart[] {
  const parts = group.parts.map((part) => ({ ...part }));
  const stated = parts.reduce((sum, part) => sum + part.headcount, 0);
  if (stated < group.headcount) {
    parts.push({ nationality: "?", gender: null, headcount: group.headcount - stated });
  }
  return parts;
}

/** Takes one person out of the part that fits best; of equal ones, out of the largest. */
function takeOut(parts: GroupPart[], fitOf: readonly number[]) {
  let best: { part: GroupPart; fit: number } | undefined;
  for (const [index, part] of parts.entries()) {
    const fit = fitOf[index] ?? 0;
    const isBetter = !best || fit > best.fit || (fit === best.fit && part.headcount > best.part.headcount);
    if (part.headcount > 0 && isBetter) best = { part, fit };
  }
  if (best) best.part.headcount -= 1;
}

/**
 * Returns how well a part fits a member. Nationality counts more than gender. Whoever is not known to be foreign or dual
 * is taken from such a part only if no other is left, so that naming them does not lower that figure.
 */
function fit(part: GroupPart, member: NamedMember, home: string): number {
  const gender = part.gender === member.gender ? 1 : part.gender === null || member.gender === null ? 0 : -1;
  return 3 * nationalityFit(part.nationality, member.nationality, home) + gender;
}

function nationalityFit(part: Combination, member: Combination, home: string): number {
  const [ofPart, ofMember] = [part, member].map((code) => groupOf(code, home));
  const isKept = ofMember === "foreign_or_dual" || ofPart !== "foreign_or_dual";
  const closeness =
    part === member
      ? 4
      : !isCompatible(part, member)
        ? 0
        : part !== "?" && ofPart === ofMember
          ? 3
          : part === "?"
            ? 2
            : 1;
  return closeness + (isKept ? 5 : 0);
}
