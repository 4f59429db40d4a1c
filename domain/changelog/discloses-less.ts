import { foreignOrDual } from "@/domain/values/combination";
import { type Disclosure, disclosures } from "@/domain/values/vocabulary";

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
  /** Of a spell: which of the person's published spells it is. */
  ordinal?: number;
  parts: readonly { nationality?: string; gender?: string | null }[];
};

/**
 * Does a record tell less now than it did then: its name, its place, its end, its exact nationality or gender? Then nothing
 * of what it told is shown in any view. A record that is not public now tells nothing. A lower ordinal takes back that
 * there was an earlier spell. A place that is not told because
 * the person is held otherwise now was not taken back.
 */
export function tellsLess(now: Telling | undefined, then: Telling): boolean {
  if (!now) return true;
  if (rank(now.disclosure) > rank(then.disclosure) || (then.detailed && !now.detailed)) return true;
  if (isCoarse(now) && (!isCoarse(then) || takesBackNationality(now, then))) return true;
  if ((now.ordinal ?? 1) < (then.ordinal ?? 1)) return true;
  if (!isRefuted(now) && (takenBack(now.ended, then.ended) || takenBack(now.endDay, then.endDay))) return true;
  if (takesBackGender(now, then)) return true;
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

/** A nationality that was stated, and is not stated now. */
function takesBackNationality(now: Telling, then: Telling): boolean {
  return then.parts.some(({ nationality }) => !now.parts.some((part) => part.nationality === nationality));
}

/** True if gender was stated, and now either of no one, or not of people of the same nationality. */
function takesBackGender(now: Telling, then: Telling): boolean {
  const stated = then.parts.filter(({ gender }) => gender);
  if (stated.length === 0) return false;
  if (!now.parts.some(({ gender }) => gender)) return true;
  return now.parts.some(
    ({ nationality, gender }) => !gender && stated.some((part) => part.nationality === nationality),
  );
}

function takenBack(now: string | null | undefined, then: string | null | undefined): boolean {
  return Boolean(then) && !now;
}
