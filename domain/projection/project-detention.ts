import { type PartialDay, spanOf } from "@/domain/dates/partial-day";
import type { Citation } from "@/domain/records/citation";
import type { GroupPart } from "@/domain/records/group";
import type { Release } from "@/domain/records/release";
import type { CustodyState, Disclosure, LegalStage } from "@/domain/vocabulary";
import { coarse, smallestShownCell } from "./project-release";
import type { DetentionPartRow, DetentionRow } from "./rows";

type End = { how: "release"; release: Release } | { how: "death" | "escape"; day: PartialDay } | null;

type Projected = {
  number: number;
  from: PartialDay | null;
  custody: CustodyState | null;
  end: End;
  place: { facility: string | null; federalEntity: string | null };
  legalStage: LegalStage | null;
  disclosure: Exclude<Disclosure, "internal">;
  grouped: boolean;
  ordinal: number;
  parts: readonly GroupPart[];
  citations: readonly Citation[];
  home: string;
};

/**
 * The row of one spell in custody and its parts. Small cells are solved as for a release: who is neither named nor one
 * of at least three shows no more than home country or foreign, and the federal entity, unless the published release
 * that ended the spell cites a public source that says more.
 */
export function projectDetention(spell: Projected): { row: DetentionRow; parts: DetentionPartRow[] } {
  const headcount = spell.parts.reduce((sum, part) => sum + part.headcount, 0);
  const end = publicEnd(spell.end);
  const detailed = spell.disclosure === "named" || end.detailPublic || headcount >= smallestShownCell;
  const span = spell.from === null ? null : spanOf(spell.from);
  const shared = {
    number: spell.number,
    day: spell.from,
    dayFrom: span?.from ?? null,
    dayTo: span?.to ?? null,
    custody: spell.custody,
    ended: end.ended,
    federalEntity: spell.place.federalEntity,
  };
  const shown = detailed ? spell.parts : coarse(spell.parts, spell.home);
  return {
    row: {
      ...shared,
      endDay: end.endDay,
      release: end.release,
      facility: detailed ? spell.place.facility : null,
      legalStage: spell.disclosure === "named" ? spell.legalStage : null,
      disclosure: spell.disclosure,
      detailed,
      grouped: spell.grouped,
      headcount,
      ordinal: spell.ordinal,
      sources: spell.citations.map((citation) => citation.source),
    },
    parts: shown.map((part, index) => ({ ...shared, part: index, ...part, again: spell.ordinal > 1 })),
  };
}

/**
 * May the public see the spell? What was published of it and not taken back with its release: a release may have been
 * withdrawn to protect somebody, whom the spell would tell all the same.
 */
export function isPublicSpell({ publication, end }: { publication: string; end: End }): boolean {
  return publication === "published" && !(end?.how === "release" && end.release.publication === "withdrawn");
}

/** An end by a release that is not published says nothing, not even that there is one. */
function publicEnd(end: End): Pick<DetentionRow, "ended" | "endDay" | "release"> & { detailPublic: boolean } {
  if (end?.how === "release") {
    const { publication, day, id, detailPublic } = end.release;
    if (publication !== "published") return { ended: null, endDay: null, release: null, detailPublic: false };
    return { ended: "release", endDay: day, release: id, detailPublic };
  }
  return { ended: end?.how ?? null, endDay: end?.day ?? null, release: null, detailPublic: false };
}
