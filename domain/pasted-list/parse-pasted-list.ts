import { words } from "@/domain/matching/split-words";
import { isAside } from "@/domain/reading/is-aside";
import { type FindPlace, type KnownPlace, placeFinder } from "@/domain/reading/known-places";
import { plainLine, type Unmarked, withoutBullet } from "@/domain/reading/plain-line";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { type SectionStatus, sectionReader } from "@/domain/reading/section-status";
import { type ChatLine, chatLine } from "./chat-line";
import { type Doubt, longestList, type Parsed, type PastedRow, type Reported, type SkippedLine } from "./pasted-list";
import { type Heading, readHeading, unreadHeading } from "./read-heading";
import { type ReadName, readLine } from "./read-line";

/** Maximum characters of a line in a list; a longer line is prose. */
const longestLine = 4000;
/** Maximum words of a heading; a longer line without a name is a sentence. */
const longestHeading = 8;

/**
 * Reads a list of names in the forms in which people post it. Every line is in the result: as one row per name, or as
 * skipped with the reason. A heading with a place applies to the lines below it, up to the next heading. A heading that
 * reports house arrest, a transfer or a death applies until releases are announced. Doubtful lines say so. Refuses with
 * `list_too_long` above `longestList` lines, and with `list_blank` if there is nothing to read.
 */
export function parsePastedList(text: string, places: readonly KnownPlace[]): Parsed {
  const reading = readPastedList(text, places);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** Number of lines after which the reader of a long list pauses. */
const stretch = 100;

/** `parsePastedList` in stretches: it yields the number of lines read, so that other work can run in between. */
export function* readPastedList(text: string, places: readonly KnownPlace[]): Generator<number, Parsed> {
  const raws = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  if (text.trim() === "") return { ok: false, problems: [{ code: "list_blank" }] };
  if (raws.length > longestList) {
    return { ok: false, problems: [{ code: "list_too_long", values: { most: longestList, lines: raws.length } }] };
  }
  const findPlace = placeFinder(places);
  const lines = raws.map(prepared).map(sharingBullet);
  const isCopied = lines.some(({ chat }) => chat.kind === "clock");
  const section = sectionReader();
  const rows: PastedRow[] = [];
  const skipped: SkippedLine[] = [];
  let heading: Heading = { ...unreadHeading, isUnread: false };
  for (const [index, prepare] of lines.entries()) {
    const line = index + 1;
    if (line % stretch === 0) yield line;
    const { raw, chat } = prepare;
    const what = readNotRelease(chat.text);
    const read = readOne(prepare, findPlace, { reports: what !== null, isFirst: rows.length === 0 });
    const own: Reported | null = what && { what, line };
    if ("reason" in read) {
      if (read.heading) heading = read.heading;
      if (read.reason === "heading" || read.reason === "unread") section.heading(line, chat.text);
      if (own && read.reason !== "blank") doubtBefore(rows, line);
      const above = read.reason === "no_name" ? statusOf(section.person()) : null;
      skipped.push({ line, raw, reason: read.reason, notRelease: own ?? above });
      continue;
    }
    const mayBeHeading = standsAlone(lines, index) && read.names.length === 1 && saysNameOnly(read.names[0]);
    if (mayBeHeading) heading = unreadHeading;
    const status = section.person();
    const isUnclear = chat.kind === "unclear" || (isCopied && chat.kind === "none" && !prepare.unmarked.isListed);
    for (const [position, name] of read.names.entries()) {
      const { place, facility } = name.place === "" ? heading : name;
      const notRelease = own ?? statusOf(status);
      const doubt = name.doubt ?? doubtOf({ mayBeHeading, isUnclear, status });
      const isPlaceUnread = facility === null && (name.place === "" ? heading.isUnread : isCertainlyPlace(name.place));
      const isUnconfirmed = name.isUnconfirmed || heading.isUnconfirmed;
      rows.push({
        line,
        part: position + 1,
        raw,
        ...name,
        place,
        facility,
        notRelease,
        doubt,
        isPlaceUnread,
        isUnconfirmed,
      });
    }
  }
  return { ok: true, rows, skipped, total: null };
}

type Around = { mayBeHeading: boolean; isUnclear: boolean; status: SectionStatus | null };

/** Returns why the lines around a line make it doubtful. */
function doubtOf({ mayBeHeading, isUnclear, status }: Around): Doubt | null {
  if (mayBeHeading) return "heading";
  if (isUnclear) return "chat";
  if (status && !status.isCertain) return "section";
  return null;
}

type Prepared = { raw: string; chat: ChatLine; unmarked: Unmarked; sign: string };

function prepared(raw: string): Prepared {
  if (raw.length > longestLine) {
    return {
      raw,
      chat: { text: "", kind: "none" },
      unmarked: { text: "", isListed: false, isItem: false, isMarked: false },
      sign: "",
    };
  }
  const chat = chatLine(plainLine(raw));
  return {
    raw,
    chat,
    unmarked: withoutBullet(chat.text),
    sign: String.fromCodePoint(chat.text.trim().codePointAt(0) ?? 0),
  };
}

/** An emoji that also starts the line above or below is a bullet, not a heading. */
function sharingBullet(line: Prepared, index: number, lines: readonly Prepared[]): Prepared {
  const { unmarked, sign } = line;
  const isShared = unmarked.isListed && [lines[index - 1], lines[index + 1]].some((other) => other?.sign === sign);
  return isShared ? { ...line, unmarked: { ...unmarked, isItem: true } } : line;
}

type One = { names: ReadName[] } | { reason: SkippedLine["reason"]; heading?: Heading };

type Context = { reports: boolean; isFirst: boolean };

function readOne({ raw, chat, unmarked }: Prepared, findPlace: FindPlace, context: Context): One {
  if (raw.length > longestLine) return { reason: "no_name" };
  if (chat.kind === "empty" || chat.kind === "clock") return { reason: "message" };
  const { text, isListed, isItem, isMarked } = unmarked;
  if (!/[\p{L}\p{N}]/u.test(text)) return { reason: /\p{N}/u.test(chat.text) ? "no_name" : "blank" };
  if (isAside(text)) return { reason: "total" };
  const heading = readHeading(unmarked, findPlace, context);
  if (heading) return { reason: heading.isUnread ? "unread" : "heading", heading };
  const names = readLine(text, findPlace, context.reports).filter((name) => isEnough(name, isListed));
  if (names.length > 0 && !isMarked) return { names };
  const isShort = !isItem && words(text).length <= longestHeading;
  if (!isMarked && !isShort) return { reason: "no_name" };
  return { reason: isMarked ? "unread" : "no_name", heading: unreadHeading };
}

/** True if a name is complete enough. A single word is a name only in a list, or with an ID number or age. */
function isEnough({ name, document, age }: ReadName, isListed: boolean): boolean {
  return words(name).length > 1 || isListed || document !== "" || age !== null;
}

/** Returns the status of a line: a certain one refuses the line, a status that may have ended makes it a question. */
function statusOf(status: SectionStatus | null): Reported | null {
  return status?.isCertain ? { what: status.what, line: status.line } : null;
}

/** "Falleció en custodia" alone on a line may refer to the person of the line above. */
function doubtBefore(rows: PastedRow[], line: number) {
  for (const row of rows.slice(-4)) if (row.line === line - 1) row.doubt ??= "near";
}

/** True if a line without a bullet precedes lines with bullets: it may be a heading. */
function standsAlone(lines: readonly Prepared[], index: number): boolean {
  const own = lines[index]?.unmarked;
  if (!own || own.isListed) return false;
  const isListed = (at: number) => lines[at]?.unmarked.isListed === true;
  return isListed(index + 1) && isListed(index + 2);
}

/** True for two to four words without a known given name, and nothing else. */
function saysNameOnly(name: ReadName | undefined): boolean {
  if (name?.order !== "unknown" || name.document !== "" || name.age !== null) return false;
  return name.place === "" && name.rest === "" && words(name.name).length <= 4;
}

/** True for words that can only mean a place. */
function isCertainlyPlace(place: string): boolean {
  return /(?:c[aá]rcel|centro|penal|penitenciari|internado|ret[eé]n|comand|sede|polic[ií]a)/iu.test(place);
}
