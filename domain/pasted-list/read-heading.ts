import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";
import { isHeadingText, isName, isProse } from "@/domain/reading/is-name";
import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import type { FindPlace } from "@/domain/reading/known-places";
import type { Unmarked } from "@/domain/reading/plain-line";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { placeWord } from "./read-piece";

/**
 * What a heading says about the lines below it. `place` is "" if it names none; `isUnread`: it names an unknown place
 * or something else. `isUnconfirmed`: the lines below it are not confirmed.
 */
export type Heading = { place: string; facility: string | null; isUnread: boolean; isUnconfirmed: boolean };

const emptyHeading: Heading = { place: "", facility: null, isUnread: false, isUnconfirmed: false };
/** The heading of a line that may start a section and could not be read. */
export const unreadHeading: Heading = { ...emptyHeading, isUnread: true };

/**
 * Reads a line that names a place or announces a list, and no person; null if it is not a heading. `reports`: something
 * in it is not a release. `isFirst`: no name was read above, so it may be the list's title.
 */
export function readHeading(
  { text, isItem, isMarked }: Unmarked,
  findPlace: FindPlace,
  { reports, isFirst }: { reports: boolean; isFirst: boolean },
): Heading | null {
  const title = text
    .replace(/[*_\s:.—-]+$/u, "")
    .replace(/^[*_]+/, "")
    .replace(/\s*[([]?\d+[)\]]?$/u, "")
    .trim();
  const isAnnounced = /[:：]\s*[*_]*$/u.test(text);
  if (title === "" || /\d{5}/.test(title)) return null;
  const isHeading = isAnnounced || isMarked;
  const place = title.replace(/^(?:desde|en|de|del|cárcel de|centro de reclusión)\s+/iu, "");
  const bare = place.replace(/\s*\([^()]*\)\s*$/u, "");
  const facility = findPlace(place) ?? findPlace(bare);
  const first = words(place)[0] ?? "";
  const isShort = words(title).length <= 6;
  if (facility !== null && (isHeading || !isGivenName(first))) return { ...emptyHeading, place: bare, facility };
  if (reports && readNotRelease(title)) return isStatus(title, isItem, isHeading) ? emptyHeading : null;
  if (isHeading && isShort && isUnconfirmed(title)) return { ...emptyHeading, isUnconfirmed: true };
  const isUpperCase = title === title.toUpperCase() && words(title).length <= 12;
  if (isHeading && isShort && placeWord.test(title)) return { ...unreadHeading, place };
  if (isProse(bare.replace(/^(?:el|la|los|las)\s+/iu, "")) && (isHeading || isUpperCase)) {
    return isFirst || isHeadingText(title) ? emptyHeading : unreadHeading;
  }
  return isAnnounced && isShort && !isItem ? unreadHeading : null;
}

/**
 * True for "Fallecidos:", which starts a section; "Fallecido José Ficticio" and "José Ficticio (fallecido)" report one
 * person.
 */
function isStatus(title: string, isItem: boolean, isHeading: boolean): boolean {
  // "(falleció)" is a note on the line above.
  if (isItem || title.startsWith("(")) return false;
  const parts = title.split(/[\s()—-]+/).filter(Boolean);
  const reports = (from: number, to: number) => readNotRelease(parts.slice(from, to).join(" ")) !== null;
  const end = parts.findIndex((_, at) => reports(0, at + 1)) + 1;
  const start = parts.findLastIndex((_, at) => at < end && reports(at, end));
  const behind = parts.slice(end, end + 2).join(" ");
  if (start === 1 && isGivenName(words(parts[0] ?? "")[0] ?? "")) return false;
  if (start > 1 && isName(parts.slice(0, 2).join(" "))) return false;
  const isOfOne = /^(?:fallecid[oa]|fallecio|murio|muert[oa]|difunt[oa]|trasladad[oa])$/.test(
    words(parts[start] ?? "")[0] ?? "",
  );
  return isHeading || (parts.length <= 8 && !(isOfOne && isName(behind)));
}
