import type { GroupPart } from "@/domain/records/group";
import type { Day } from "@/domain/values/day";
import type { Disclosure } from "@/domain/values/vocabulary";
import { hiddenCase } from "./project-detention";
import { shownParts } from "./small-cells";

/** True if a consent does not hold on a day any more. `until` is its first day without; null: it does not end. */
export function isOver(until: Day | null, day: Day): boolean {
  return until !== null && day >= until;
}

/** The fields of a release or detention that a consent may show. A release has none of the case and no `detailed`. */
export type MayLackConsent = {
  disclosure: Exclude<Disclosure, "internal">;
  facility: string | null;
  legalStage?: unknown;
  detailed?: boolean;
};

/**
 * Returns a row as the public may read it after the consent ended: it only counts the person. The row does not say
 * whether a cited public source states the place as well, so the place is left out until the daily job writes the
 * change.
 */
export function withoutConsent<Row extends MayLackConsent>(row: Row): Row {
  return {
    ...row,
    disclosure: "counted_only",
    facility: null,
    ...("legalStage" in row && hiddenCase),
    ...("detailed" in row && { detailed: false }),
  };
}

/** Returns the parts of such a row, of one person: a coarse nationality and no gender. Other columns stay. */
export function partsWithoutConsent<Part extends GroupPart>(parts: readonly Part[], home: string): Part[] {
  return parts.map((part) => ({ ...part, ...shownParts([part], home)[0] }));
}
