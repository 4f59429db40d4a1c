import { isGivenName } from "./given-names";
import { isProse } from "./is-name";
import type { FindPlace } from "./known-places";
import { placeWord } from "./read-piece";
import { words } from "./words";

/** What a heading says of the lines below it: a place, or nothing (`place` is "" then). */
export type Heading = { place: string; facility: string | null };

/** A line that names a place or announces a list, and nobody; null where it is none. */
export function readHeading(text: string, findPlace: FindPlace): Heading | null {
  const title = text
    .replace(/[*_\s:.—-]+$/u, "")
    .replace(/^[*_]+/, "")
    .replace(/\s*[([]?\d+[)\]]?$/u, "")
    .trim();
  const isAnnounced = /[:：]\s*[*_]*$/u.test(text);
  if (title === "" || /\d{5}/.test(title)) return null;
  const place = title.replace(/^(?:desde|en|de|del|cárcel de|centro de reclusión)\s+/iu, "");
  const facility = findPlace(place);
  const first = words(place)[0] ?? "";
  if (facility !== null && (isAnnounced || !isGivenName(first))) return { place, facility };
  const isShort = words(title).length <= 6;
  if (isAnnounced && isShort && (placeWord.test(title) || !isProse(title))) return { place, facility: null };
  const isCried = title === title.toUpperCase() && words(title).length <= 12;
  if (isProse(title) && (isAnnounced || isCried)) return { place: "", facility: null };
  return null;
}
