import { isHeadingText } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { readAside } from "@/domain/reading/read-aside";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { announcesReleases } from "@/domain/reading/section-status";
import type { RowValues } from "./row-values";

/**
 * Returns a follower of the titles between the rows of a sheet. A place holds until the next title or a total; a title about
 * statuses or words of a list does not end it, one that cannot be read does.
 */
export function sectionPlaces(findPlace: FindPlace) {
  let place: { id: string; row: number } | null = null;
  return {
    heading(row: number, text: string) {
      const id = findPlace(text.replace(/[\s(:–—-]*\d+\s*(?:personas?)?\s*\)?\s*$/iu, "")) ?? findPlace(text);
      const isOther =
        readNotRelease(text) !== null || announcesReleases(text) || isHeadingText(text) || readAside(text) !== null;
      if (id !== null) place = { id, row };
      else if (!isOther) place = null;
    },
    /** A total ends the rows of its place. */
    end() {
      place = null;
    },
    /** Fills the place of a row that states none. Returns the number of the title row; null if there is no place. */
    fill(values: Pick<RowValues, "facility">): number | null {
      if (!place) return null;
      values.facility = place.id;
      return place.row;
    },
  };
}
