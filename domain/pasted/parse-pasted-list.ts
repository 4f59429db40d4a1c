import { type FindPlace, placeFinder } from "./known-places";
import { type KnownPlace, longestList, type Parsed, type PastedRow, type SkippedLine } from "./pasted-list";
import { plainLine, withoutBullet } from "./plain-line";
import { type Heading, readHeading } from "./read-heading";
import { readLine } from "./read-line";
import { words } from "./words";

/** A longer line is a text about something. */
const longestLine = 4000;

/**
 * Reads a list of names as people post it. Every line is in the result: as one row a name, or as skipped with the
 * reason. A heading that names a place holds for the lines below it, up to the next heading. Refused with
 * `list_too_long` above `longestList` lines, and with `list_blank` where there is nothing to read.
 */
export function parsePastedList(text: string, places: readonly KnownPlace[]): Parsed {
  const reading = readPastedList(text, places);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** After how many lines a reader of a long list may do something else. */
const stretch = 100;

/** `parsePastedList` in stretches, between which others may have their turn: it yields how many lines are read. */
export function* readPastedList(text: string, places: readonly KnownPlace[]): Generator<number, Parsed> {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  if (text.trim() === "") return { ok: false, problems: [{ code: "list_blank" }] };
  if (lines.length > longestList) {
    return { ok: false, problems: [{ code: "list_too_long", values: { most: longestList, lines: lines.length } }] };
  }
  const findPlace = placeFinder(places);
  const rows: PastedRow[] = [];
  const skipped: SkippedLine[] = [];
  let heading: Heading = { place: "", facility: null };
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (line % stretch === 0) yield line;
    const read = readOne(raw, findPlace);
    if ("heading" in read) heading = read.heading ?? heading;
    if ("reason" in read) skipped.push({ line, raw, reason: read.reason });
    else {
      read.names.forEach((name, position) => {
        const { place, facility } = name.place === "" ? heading : name;
        rows.push({ line, part: position + 1, raw, ...name, place, facility });
      });
    }
  }
  return { ok: true, rows, skipped };
}

type One = { names: ReturnType<typeof readLine> } | { reason: SkippedLine["reason"]; heading?: Heading | undefined };

function readOne(raw: string, findPlace: FindPlace): One {
  if (raw.length > longestLine) return { reason: "no_name" };
  const { text, isListed } = withoutBullet(plainLine(raw));
  if (!/[\p{L}\p{N}]/u.test(text)) return { reason: "blank" };
  const heading = readHeading(text, findPlace);
  if (heading) return { reason: "heading", heading };
  const names = readLine(text, findPlace).filter((name) => isEnough(name, isListed));
  return names.length > 0 ? { names } : { reason: "no_name" };
}

/** One word alone is a name only where the line stands in a list or says who that is. */
function isEnough({ name, document, age }: ReturnType<typeof readLine>[number], isListed: boolean): boolean {
  return words(name).length > 1 || isListed || document !== "" || age !== null;
}
