import type { GroupPart } from "@/domain/records/group";
import type { Release } from "@/domain/records/release";
import type { Day } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import type { Disclosure } from "@/domain/values/vocabulary";
import type { ReleasePartRow, ReleaseRow } from "./rows";
import { shownParts, smallestShownCell } from "./small-cells";

type Projected = {
  release: Release;
  disclosure: Exclude<Disclosure, "internal">;
  grouped: boolean;
  /** True if a named person's consent covers more than the name. */
  casePublic?: boolean;
  /** The first day on which the consent does not hold any more. */
  until?: Day | null;
  place: { facility: string | null; federalEntity: string | null };
  parts: readonly GroupPart[];
  home: string;
};

/**
 * Returns the row of one release and its parts. Small cells are handled here, in the row. A place is shown only for at
 * least three people, and so is each exact nationality and gender (`shownParts`). Exceptions: the person is named with
 * the case, or a cited public source states more.
 */
export function projectRelease(projected: Projected): { row: ReleaseRow; parts: ReleasePartRow[] } {
  const { release, disclosure, grouped, casePublic = false, until = null, place, parts, home } = projected;
  const headcount = parts.reduce((sum, part) => sum + part.headcount, 0);
  const exact = casePublic || release.detailPublic;
  const span = spanOf(release.day);
  const shared = {
    number: release.id,
    day: release.day,
    dayFrom: span.from,
    dayTo: span.to,
    kind: release.kind,
    verification: release.verification,
    federalEntity: place.federalEntity,
    facility: exact || headcount >= smallestShownCell ? place.facility : null,
  };
  const shown = exact ? parts : shownParts(parts, home);
  return {
    row: {
      ...shared,
      verifiedBy: release.verifiedBy,
      verifiedOn: release.verifiedOn,
      disclosure,
      grouped,
      headcount,
      until,
      sources: release.citations.map((citation) => citation.source),
    },
    parts: shown.map((part, index) => ({ ...shared, part: index, ...part })),
  };
}
