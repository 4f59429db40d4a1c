import { noCase } from "@/domain/records/case";
import type { Citation } from "@/domain/records/citation";
import type { GroupPart } from "@/domain/records/group";
import type { Detention } from "@/domain/records/person";
import { releasesOf } from "@/domain/rules/releases-of";
import type { Day } from "@/domain/values/day";
import { type PartialDay, spanOf } from "@/domain/values/partial-day";
import type { CustodyState, Disclosure, LegalStage, Sector } from "@/domain/values/vocabulary";
import type { DetentionPartRow, DetentionRow } from "./rows";
import { shownParts, smallestShownCell } from "./small-cells";

type Projected = {
  number: number;
  from: PartialDay | null;
  custody: CustodyState | null;
  end: Detention["end"];
  refuted?: Detention["refuted"];
  place: { facility: string | null; federalEntity: string | null };
  legalStage: LegalStage | null;
  /** Absent for a group. */
  case?: Detention["case"];
  sector?: Sector | null;
  disclosure: Exclude<Disclosure, "internal">;
  grouped: boolean;
  /** True if a named person's consent covers more than the name. */
  casePublic?: boolean;
  /** The first day on which the consent does not hold any more. */
  until?: Day | null;
  ordinal: number;
  parts: readonly GroupPart[];
  citations: readonly Citation[];
  home: string;
};

/**
 * Returns the row of one detention and its parts. Small cells are handled as for a release. A cited public source that
 * states more must belong to the published release that ended the detention.
 */
export function projectDetention(detention: Projected): { row: DetentionRow; parts: DetentionPartRow[] } {
  const headcount = detention.parts.reduce((sum, part) => sum + part.headcount, 0);
  const end = publicEnd(detention);
  const exact = detention.casePublic || end.detailPublic;
  const detailed = exact || headcount >= smallestShownCell;
  const span = detention.from === null ? null : spanOf(detention.from);
  const shared = {
    number: detention.number,
    day: detention.from,
    dayFrom: span?.from ?? null,
    dayTo: span?.to ?? null,
    custody: detention.custody,
    ended: end.ended,
    federalEntity: detention.place.federalEntity,
  };
  const shown = exact ? detention.parts : shownParts(detention.parts, detention.home);
  return {
    row: {
      ...shared,
      endDay: end.endDay,
      release: end.release,
      facility: detailed ? detention.place.facility : null,
      ...(detention.casePublic ? caseOf(detention) : hiddenCase),
      disclosure: detention.disclosure,
      detailed,
      grouped: detention.grouped,
      headcount,
      ordinal: detention.ordinal,
      until: detention.until ?? null,
      sources: detention.citations.map((citation) => citation.source),
    },
    parts: shown.map((part, index) => ({ ...shared, part: index, ...part, again: detention.ordinal > 1 })),
  };
}

/** The fields that only a consent to the whole case shows. */
export const hiddenCase = { legalStage: null, arrestedBy: null, arrestedIn: null, sector: null };

function caseOf({ legalStage, case: arrest, sector }: Projected) {
  return { legalStage, ...(arrest ?? noCase), sector: sector ?? null };
}

/**
 * True if the public may see the detention. It has its own publication, so a withdrawn release removes only the end.
 * But a detention without its own source depends on the release, and is hidden with it.
 */
export function isPublicDetention({
  publication,
  end,
  citations,
}: Pick<Detention, "publication" | "end" | "citations">) {
  const isSourcedByRelease =
    end?.how === "release" && end.release.publication === "withdrawn" && citations.length === 0;
  return publication === "published" && !isSourcedByRelease;
}

/**
 * Returns the end that the public sees. An end by an unpublished release does not even show that it exists. A refuted
 * release ended nothing: the row links to it, and the person is still inside.
 */
function publicEnd(
  detention: Pick<Projected, "end" | "refuted">,
): Pick<DetentionRow, "ended" | "endDay" | "release"> & { detailPublic: boolean } {
  const { end } = detention;
  if (end && end.how !== "release") return { ended: end.how, endDay: end.day, release: null, detailPublic: false };
  const ending = releasesOf(detention).findLast(({ publication }) => publication === "published");
  if (!ending) return { ended: null, endDay: null, release: null, detailPublic: false };
  const { id: release, day, verification, detailPublic } = ending;
  if (verification === "refuted") return { ended: null, endDay: null, release, detailPublic };
  return { ended: "release", endDay: day, release, detailPublic };
}
