import { foldText } from "@/domain/values/fold-text";
import type { NotRelease } from "@/domain/values/not-release";
import { readNotRelease } from "./read-not-release";

/**
 * What the headings above a line report that is not a release, and the number of the line that says so. `isCertain` is
 * false if another heading in between may have ended that section.
 */
export type SectionStatus = { what: NotRelease; line: number; isCertain: boolean };

const releases =
  /(?:^| )(?:excarselad[oa]s?|excarselasion(?:es)?|liberad[oa]s?|liberasion(?:es)?|libertad|medidas cautelares|released?|freed|releases)(?: |$)/;

/** True if a heading announces releases. */
export function announcesReleases(heading: string): boolean {
  return readNotRelease(heading) === null && releases.test(foldText(heading));
}

export type SectionReader = {
  /** `hasPlace`: the heading names a place of detention or a state. */
  heading: (line: number, text: string, hasPlace?: boolean) => void;
  /** Returns the status of a person's line at this position. */
  person: () => SectionStatus | null;
};

/**
 * Returns a reader that follows the headings of a list or sheet. A heading that reports house arrest, a transfer or a
 * death applies to the lines below it. It continues across headings that name places, until one announces releases. If
 * the same heading also names a place ("Tocorón – casa por cárcel"), the next place ends it.
 */
export function sectionReader(): SectionReader {
  let status: SectionStatus | null = null;
  let hasPeople = false;
  let isOfOnePlace = false;
  return {
    heading: (line, text, hasPlace = false) => {
      const what = readNotRelease(text);
      if (what) status = { what, line, isCertain: true };
      else if (announcesReleases(text) || (hasPlace && isOfOnePlace)) status = null;
      else if (status && hasPeople) status = { ...status, isCertain: false };
      if (what) isOfOnePlace = hasPlace;
      hasPeople = false;
    },
    person: () => {
      hasPeople = true;
      return status;
    },
  };
}
