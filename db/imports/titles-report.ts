import { readNotRelease } from "@/domain/reading/read-not-release";
import type { NotRelease } from "@/domain/values/not-release";

/** Returns what the texts above the headers, or the sheet's name, report that is not a release. */
export function titlesReport(titles: readonly string[]): NotRelease | null {
  // A number between two texts separates their words.
  return readNotRelease(titles.join(" 0 "));
}
