import type { GroupFacts, GroupPart, NamedMember } from "@/domain/records/group";

type Counted = Pick<GroupFacts, "headcount" | "parts" | "named">;

/** Returns the number of people that the group still counts: its headcount minus those named since, never below 0. */
export function remainingHeadcount(group: Counted): number {
  return Math.max(0, group.headcount - group.named.length);
}

/**
 * Returns the group by nationality and gender without those named since. Members outside the breakdown count as not
 * stated (`?`). A named member is taken from the part that fits best, so the sum is always the remaining headcount.
 */
export function remainingParts(group: Counted): GroupPart[] {
  const parts = completeParts(group);
  for (const member of group.named) takeOut(parts, member);
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

function takeOut(parts: GroupPart[], member: NamedMember) {
  const left = parts.filter((part) => part.headcount > 0);
  const best = left.toSorted((a, b) => fit(b, member) - fit(a, member) || b.headcount - a.headcount)[0];
  if (best) best.headcount -= 1;
}

/**
 * Returns how well a part fits a member: nationality counts more than gender, a stated contradiction counts against.
 */
function fit(part: GroupPart, member: NamedMember): number {
  const nationality =
    part.nationality === member.nationality ? 4 : part.nationality === "?" ? 2 : sharesCountry(part, member) ? 3 : 0;
  const gender = part.gender === member.gender ? 1 : part.gender === null || member.gender === null ? 0 : -1;
  return nationality + gender;
}

function sharesCountry(part: GroupPart, member: NamedMember): boolean {
  return part.nationality.slice(0, 2) === member.nationality.slice(0, 2);
}
