import { spanOf } from "@/domain/dates/partial-day";
import { foreignOrDual, groupOf } from "@/domain/nationality/combination";
import type { GroupPart } from "@/domain/records/group";
import type { Release } from "@/domain/records/release";
import type { Disclosure } from "@/domain/vocabulary";
import type { ReleasePartRow, ReleaseRow } from "./rows";

/** From how many persons on a row may show exact nationality and place although nobody in it is named. */
export const smallestShownCell = 3;

type Projected = {
  release: Release;
  disclosure: Exclude<Disclosure, "internal">;
  grouped: boolean;
  /** A named person's consent is for more than the name. */
  casePublic?: boolean;
  place: { facility: string | null; federalEntity: string | null };
  parts: readonly GroupPart[];
  home: string;
};

/**
 * The row of one release and its parts. Small cells are solved here, at the row: who is not named with the case and not
 * one of at least three shows only home country or foreign, and the federal entity, unless a cited public source says more.
 */
export function projectRelease({ release, disclosure, grouped, casePublic = false, place, parts, home }: Projected): {
  row: ReleaseRow;
  parts: ReleasePartRow[];
} {
  const headcount = parts.reduce((sum, part) => sum + part.headcount, 0);
  const detailed = casePublic || release.detailPublic || headcount >= smallestShownCell;
  const span = spanOf(release.day);
  const shared = {
    number: release.id,
    day: release.day,
    dayFrom: span.from,
    dayTo: span.to,
    kind: release.kind,
    verification: release.verification,
    federalEntity: place.federalEntity,
    facility: detailed ? place.facility : null,
  };
  const shown = detailed ? parts : coarse(parts, home);
  return {
    row: {
      ...shared,
      verifiedBy: release.verifiedBy,
      verifiedOn: release.verifiedOn,
      disclosure,
      grouped,
      headcount,
      sources: release.citations.map((citation) => citation.source),
    },
    parts: shown.map((part, index) => ({ ...shared, part: index, ...part })),
  };
}

/** Home country, foreign or dual, not stated: no more, and no gender. */
export function coarse(parts: readonly GroupPart[], home: string): GroupPart[] {
  const sums = new Map<string, number>();
  for (const part of parts) {
    const group = groupOf(part.nationality, home);
    const nationality = group === "home_only" ? home : group === "foreign_or_dual" ? foreignOrDual : "?";
    sums.set(nationality, (sums.get(nationality) ?? 0) + part.headcount);
  }
  return [...sums].map(([nationality, headcount]) => ({ nationality, gender: null, headcount }));
}
