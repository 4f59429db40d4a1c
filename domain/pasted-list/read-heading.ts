import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";
import { isHeadingText, isName, isProse } from "@/domain/reading/is-name";
import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import type { FindPlace } from "@/domain/reading/known-places";
import type { Unmarked } from "@/domain/reading/plain-line";
import { readDestination } from "@/domain/reading/read-destination";
import { readEntity } from "@/domain/reading/read-entity";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { readReleaseKind } from "@/domain/reading/read-release-kind";
import { announcesReleases } from "@/domain/reading/section-status";
import { saysMinor } from "@/domain/rules/minor-words";
import type { PastedRow } from "./pasted-list";
import { properNames } from "./proper-names";
import { placeWord } from "./read-piece";

/** What a heading says about the people below it. */
export type Traits = Pick<PastedRow, "kind" | "gender" | "sector" | "ageGroup" | "destination" | "isUnconfirmed">;

/** A heading: its place, what it says about the people below, and whether it announces releases. */
export type Heading = Traits & {
  /** The place as typed; "" if the heading names none. */
  place: string;
  facility: string | null;
  federalEntity: string | null;
  /** True if it names an unknown place, or something that could not be read. */
  isUnread: boolean;
  announces: boolean;
  /** True if it can only be about the lines below; "Falleció en custodia" may be about the line above. */
  opens: boolean;
};

const nothing: Heading = {
  ...{ place: "", facility: null, federalEntity: null, isUnread: false, announces: false, opens: false },
  ...{ kind: null, gender: null, sector: null, ageGroup: null, destination: null, isUnconfirmed: false },
};
/** The heading of a line that may start a section and could not be read. */
export const unreadHeading: Heading = { ...nothing, isUnread: true };

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
    .replace(/\s*[([]?\d+[)\]]?$/u, isNumbered)
    .trim();
  const isAnnounced = /[:：]\s*[*_]*$/u.test(text);
  if (title === "" || /\d{5}/.test(title)) return null;
  const isHeading = isAnnounced || isMarked;
  const isShort = words(title).length <= 6;
  const traits = traitsIn(title, findPlace);
  const place = title.replace(announcement, "").replace(/^(?:desde|en|del?|centro de reclusión)\s+/iu, "");
  const found =
    placeIn(place, findPlace) ?? (isHeading || isLoneTitle(title, isItem) ? placeWithin(title, findPlace) : null);
  const mayBePerson = isGivenName(words(place)[0] ?? "");
  // A line with a place and a name is about that person.
  if (
    properNames(found ? title.replace(found.place, " ") : title, findPlace).length > 0 &&
    (found || reports) &&
    !isMarked
  )
    return null;
  if (found && !reports && (isHeading || !mayBePerson || found.facility === null)) {
    if (found.facility !== null || isHeading || isUpperCase(title) || /^(?:estado|edo\.?)\s/iu.test(title))
      return { ...nothing, ...traits, ...found };
  }
  if (reports && readNotRelease(title)) {
    const opens = isHeading || isUpperCase(title) || plural.test(title);
    const isPlaced = found !== null && traits.destination === null && !isItem;
    return (isPlaced && (isHeading || isUpperCase(title))) || isStatus(title, isItem, isHeading)
      ? { ...nothing, ...(isPlaced && found), destination: traits.destination, opens }
      : null;
  }
  if (isHeading && isShort && isUnconfirmed(title)) return { ...nothing, ...traits };
  if (isHeading && isShort && placeWord.test(title)) return { ...unreadHeading, ...traits, place };
  if (isProse(place.replace(/^(?:el|la|los|las)\s+/iu, "")) && (isHeading || isUpperCase(title))) {
    return isFirst || isHeadingText(title) ? { ...nothing, ...traits } : unreadHeading;
  }
  return isAnnounced && isShort && !isItem ? unreadHeading : null;
}

/** Removes the number of people from the end of a heading: "Tocorón (14)"; the number of a place stays: "Rodeo 1". */
function isNumbered(number: string): string {
  return /^\s+\d$/.test(number) ? number : "";
}

type PlaceOfHeading = Pick<Heading, "place" | "facility" | "federalEntity">;

/** Returns the place or state at the start of a heading, before a remark: "Tocorón (Aragua)", "Yare III – libres". */
function placeIn(text: string, findPlace: FindPlace): PlaceOfHeading | null {
  const [first = "", second = ""] = text.split(/\s+[—|·•-]\s+|\s*[,:]\s*|\s*\(/u);
  const isOfState = readEntity(first) !== null;
  for (const candidate of [text, text.replace(/\s*\([^()]*\)\s*$/u, ""), first, ...(isOfState ? [second] : [])]) {
    const place = candidate.replace(/[)\s]+$/u, "").replace(/\s+[([]?\d+[)\]]?$/u, isNumbered);
    const facility = findPlace(place);
    if (facility !== null) return { place, facility, federalEntity: null };
  }
  return isOfState ? { place: "", facility: null, federalEntity: readEntity(first) } : null;
}

/** True for a few words in capitals, without columns or numbers: "CENAPROMIL – RAMO VERDE". */
function isLoneTitle(title: string, isItem: boolean): boolean {
  return !isItem && isUpperCase(title) && words(title).length <= 6 && !/[\t|,;\d]/u.test(title);
}

/** Most words of a place's name that a longer heading may contain. */
const longestPlace = 4;

/** Returns the only known place whose name stands somewhere in a heading: "Cárcel de mujeres INOF". */
function placeWithin(title: string, findPlace: FindPlace): PlaceOfHeading | null {
  const parts = title.split(/[\s,;:|—()-]+/).filter(Boolean);
  const found = new Map<string, string>();
  for (let from = 0; from < parts.length; from++) {
    for (let length = 1; length <= longestPlace && from + length <= parts.length; length++) {
      const place = parts.slice(from, from + length).join(" ");
      const facility = length === 1 && isGivenName(place) ? null : findPlace(place);
      if (facility !== null) found.set(facility, place);
    }
  }
  const [only, another] = found;
  return only && !another ? { place: only[1], facility: only[0], federalEntity: null } : null;
}

/** "Lista de excarcelados hoy de …" before a place. */
const announcement =
  /^(?:lista(?:do)?\s+de\s+)?(?:los\s+|las\s+)?(?:pres[oa]s\s+pol[ií]tic[oa]s\s+)?(?:excarcelad|liberad|detenid|pres)[oa]s(?:\s+pol[ií]tic[oa]s)?(?:\s+(?:hoy|ayer|excarcelad[oa]s|liberad[oa]s))*\s+(?:desde|en|del?)\s+/iu;
const plural = /(?<!\p{L})\p{L}+(?:ad|id|ert)[oa]s(?!\p{L})/iu;
const women = /(?<!\p{L})(?:mujeres|femeninas?|damas|women|♀)(?!\p{L})|♀/iu;
const men = /(?<!\p{L})(?:hombres|masculinos?|caballeros|(?<!wo)men)(?!\p{L})|♂/iu;
const soldiers = /(?<!\p{L})(?:militares|military|soldados)(?!\p{L})/iu;

function traitsIn(title: string, findPlace: FindPlace): Traits & Pick<Heading, "announces"> {
  const isOfWomen = women.test(title);
  const isOfMen = men.test(title);
  const isNoRelease = readNotRelease(title) !== null;
  return {
    kind: isNoRelease ? null : readReleaseKind(title),
    gender: isOfWomen === isOfMen ? null : isOfWomen ? "female" : "male",
    sector: soldiers.test(title) && !/civil/iu.test(title) ? "military" : null,
    ageGroup: saysMinor(title) && !/adult/iu.test(title) ? "adolescent" : null,
    destination: readDestination(title, findPlace),
    isUnconfirmed: isUnconfirmed(title),
    announces: announcesReleases(title) || /(?<!\p{L}|no )confirmad[oa]s(?!\p{L})/iu.test(title),
  };
}

function isUpperCase(title: string): boolean {
  return title === title.toUpperCase() && words(title).length <= 12;
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
