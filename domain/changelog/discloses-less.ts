import { foreignOrDual } from "@/domain/values/combination";
import { type Disclosure, disclosures } from "@/domain/values/vocabulary";

/**
 * The fields that decide how much a row of a release or detention discloses. Fields that a record type lacks are
 * absent.
 */
export type Disclosed = {
  disclosure?: Disclosure;
  facility?: string | null;
  federalEntity?: string | null;
  detailed?: boolean;
  custody?: string | null;
  ended?: string | null;
  endDay?: string | null;
  arrestedBy?: string | null;
  arrestedIn?: string | null;
  /** Detentions only: the release that ended it, or was said to. */
  release?: number | null;
  /** Detentions only: its ordinal among the person's published detentions. */
  ordinal?: number;
  parts: readonly { nationality?: string; gender?: string | null }[];
};

/**
 * True if the record now discloses less than then: its name, place, end, exact nationality or gender. Then no view
 * shows any of its earlier values. A record that is not public now discloses nothing. A lower ordinal takes back that
 * there was an earlier detention. A place that disappears because the person is now held elsewhere was not taken back.
 */
export function disclosesLess(now: Disclosed | undefined, then: Disclosed): boolean {
  if (!now) return true;
  if (rank(now.disclosure) > rank(then.disclosure) || (then.detailed && !now.detailed)) return true;
  if (isCoarse(now) && (!isCoarse(then) || takesBackNationality(now, then))) return true;
  if ((now.ordinal ?? 1) < (then.ordinal ?? 1)) return true;
  if (!isRefuted(now) && (takenBack(now.ended, then.ended) || takenBack(now.endDay, then.endDay))) return true;
  if (takesBackGender(now, then)) return true;
  if (now.custody !== then.custody) return false;
  if (takenBack(now.arrestedBy, then.arrestedBy) || takenBack(now.arrestedIn, then.arrestedIn)) return true;
  return takenBack(now.facility, then.facility) || takenBack(now.federalEntity, then.federalEntity);
}

/** Returns the rank of a disclosure: 0 discloses most. */
function rank(disclosure: Disclosure | undefined): number {
  return disclosure ? disclosures.indexOf(disclosure) : 0;
}

/** True if the end was refuted: it is shown as refuted, so nothing was taken back. */
function isRefuted({ ended, release }: Disclosed): boolean {
  return !ended && Boolean(release);
}

function isCoarse({ parts }: Disclosed): boolean {
  return parts.some(({ nationality }) => nationality === foreignOrDual);
}

/** True if a nationality was stated and is not stated now. */
function takesBackNationality(now: Disclosed, then: Disclosed): boolean {
  return then.parts.some(({ nationality }) => !now.parts.some((part) => part.nationality === nationality));
}

/** True if gender was stated, and is now stated of no one, or not of people of the same nationality. */
function takesBackGender(now: Disclosed, then: Disclosed): boolean {
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
