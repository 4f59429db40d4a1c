import { foreignOrDual } from "@/domain/nationality/combination";
import { type Disclosure, disclosures } from "@/domain/vocabulary";

/** What decides how much a row of a release or detention tells; what a kind of record does not have is absent. */
export type Telling = {
  disclosure?: Disclosure;
  facility?: string | null;
  federalEntity?: string | null;
  detailed?: boolean;
  custody?: string | null;
  ended?: string | null;
  endDay?: string | null;
  /** Of a spell: the release that ended it, or was said to have. */
  release?: number | null;
  parts: readonly { nationality?: string; gender?: string | null }[];
};

/**
 * Does a record tell less now than it did then: its name, its place, its end, its exact nationality or gender? Then nothing
 * of what it told is shown in any view. A record that is not public now tells nothing. A place that is not told because
 * the person is held otherwise now was not taken back.
 */
export function tellsLess(now: Telling | undefined, then: Telling): boolean {
  if (!now) return true;
  if (rank(now.disclosure) > rank(then.disclosure) || (then.detailed && !now.detailed)) return true;
  if (isCoarse(now) && !isCoarse(then)) return true;
  if (!isRefuted(now) && (takenBack(now.ended, then.ended) || takenBack(now.endDay, then.endDay))) return true;
  if (hasGender(then) && !hasGender(now)) return true;
  if (now.custody !== then.custody) return false;
  return takenBack(now.facility, then.facility) || takenBack(now.federalEntity, then.federalEntity);
}

/** How much a disclosure tells: 0 is most. */
function rank(disclosure: Disclosure | undefined): number {
  return disclosure ? disclosures.indexOf(disclosure) : 0;
}

/** An end that was found untrue is told as such: nothing was taken back. */
function isRefuted({ ended, release }: Telling): boolean {
  return !ended && Boolean(release);
}

function isCoarse({ parts }: Telling): boolean {
  return parts.some(({ nationality }) => nationality === foreignOrDual);
}

function hasGender({ parts }: Telling): boolean {
  return parts.some(({ gender }) => gender);
}

function takenBack(now: string | null | undefined, then: string | null | undefined): boolean {
  return Boolean(then) && !now;
}
