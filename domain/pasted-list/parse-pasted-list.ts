import { words } from "@/domain/matching/split-words";
import { isName } from "@/domain/reading/is-name";
import { type KnownPlace, placeFinder } from "@/domain/reading/known-places";
import { totalOf } from "@/domain/reading/read-aside";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { type SectionStatus, sectionReader } from "@/domain/reading/section-status";
import { classifyLine } from "./classify-line";
import {
  type Doubt,
  longestList,
  type Parsed,
  type PastedRow,
  type Reported,
  type SkippedLine,
  type StatedTotal,
} from "./pasted-list";
import { type Prepared, preparedLines } from "./prepare-line";
import { type Heading, unreadHeading } from "./read-heading";
import type { ReadName } from "./read-line";
import { type Section, sections } from "./section";

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

/** Number of lines, and of characters, after which the reader of a long list pauses. */
const stretch = { lines: 50, characters: 4000 };

/** `parsePastedList` in stretches: it yields the number of lines read, so that other work can run in between. */
export function* readPastedList(text: string, places: readonly KnownPlace[]): Generator<number, Parsed> {
  const raws = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  if (text.trim() === "") return { ok: false, problems: [{ code: "list_blank" }] };
  if (raws.length > longestList) {
    return { ok: false, problems: [{ code: "list_too_long", values: { most: longestList, lines: raws.length } }] };
  }
  const findPlace = placeFinder(places);
  const lines = preparedLines(raws);
  const isCopied = lines.some(({ chat }) => chat.kind === "clock");
  const status = sectionReader();
  const section = sections();
  const rows: PastedRow[] = [];
  const skipped: SkippedLine[] = [];
  let [readLines, readCharacters] = [0, 0];
  for (const [index, prepared] of lines.entries()) {
    const line = index + 1;
    readLines += 1;
    readCharacters += prepared.raw.length;
    if (readLines >= stretch.lines || readCharacters >= stretch.characters) {
      yield line;
      [readLines, readCharacters] = [0, 0];
    }
    const { raw, chat } = prepared;
    const what = readNotRelease(chat.text);
    const read = classifyLine(prepared, findPlace, { reports: what !== null, isFirst: rows.length === 0 });
    const own: Reported | null = what && { what, line };
    if ("reason" in read) {
      if (read.heading) section.heading(read.heading);
      if (read.reason === "heading" || read.reason === "unread")
        status.heading(line, chat.text, isPlaced(read.heading));
      if (own && read.reason !== "blank" && !read.heading?.opens) doubtBefore(rows, line);
      if (read.reason === "no_name" && mayContinue(prepared, rows.at(-1), line)) doubtBefore(rows, line);
      const above = read.reason === "no_name" ? statusOf(status.person()) : null;
      skipped.push({ line, raw, reason: read.reason, notRelease: own ?? above });
      continue;
    }
    const mayBeHeading = standsAlone(lines, index) && read.names.length === 1 && saysNameOnly(read.names[0]);
    if (mayBeHeading) section.heading(unreadHeading);
    const reported = status.person();
    const isUnclear =
      chat.kind === "unclear" ||
      (isCopied && chat.kind === "none" && !prepared.unmarked.isListed && !/^\s*[*_~]/.test(raw));
    const doubt = doubtOf({ mayBeHeading, isUnclear, status: reported });
    for (const [position, name] of read.names.entries()) {
      const row = inSection(name, section.person());
      rows.push({
        ...{ line, part: position + 1, raw, ...row },
        notRelease: own ?? statusOf(reported),
        doubt: name.doubt ?? doubt,
      });
    }
  }
  return { ok: true, rows, skipped, total: statedTotal(skipped) };
}

/** True for a word without a bullet below an item, or after a hyphen: its name may continue here. */
function mayContinue({ unmarked }: Prepared, before: PastedRow | undefined, line: number): boolean {
  if (before?.line !== line - 1 || unmarked.isListed || unmarked.isMarked) return false;
  return before.raw.trimEnd().endsWith("-") || (words(unmarked.text).length === 1 && isName(unmarked.text));
}

/** True if a heading names a place or state that could be read. */
function isPlaced(heading: Heading | undefined): boolean {
  return heading !== undefined && (heading.facility !== null || heading.federalEntity !== null);
}

type RowInSection = Omit<PastedRow, "line" | "part" | "raw" | "notRelease">;

/** Adds to a line what the headings above say; what the line itself says wins. */
function inSection(name: ReadName, above: Section): RowInSection {
  const isPlaced = name.place !== "" || name.federalEntity !== null;
  const { place, facility, federalEntity } = isPlaced ? name : above;
  const isPlaceUnread = facility === null && (isPlaced ? isCertainlyPlace(name.place) : above.isUnread);
  return {
    ...name,
    ...{ place, facility, federalEntity, isPlaceUnread },
    kind: name.kind ?? above.kind,
    gender: name.gender ?? above.gender,
    sector: name.sector ?? above.sector,
    ageGroup: name.ageGroup ?? above.ageGroup,
    destination: name.destination ?? above.destination,
    isUnconfirmed: name.isUnconfirmed || above.isUnconfirmed,
  };
}

/** Returns the list's own total: its only one, or the one of several that is not a subtotal. */
function statedTotal(skipped: readonly SkippedLine[]): StatedTotal | null {
  const totals = skipped.flatMap(({ line, raw, reason }) => {
    const value = reason === "total" ? totalOf(raw) : null;
    return value === null ? [] : [{ line, value, isWhole: !/sub|parcial/iu.test(raw) }];
  });
  const whole = totals.filter(({ isWhole }) => isWhole);
  const [only, another] = whole;
  const last = whole.at(-1);
  const sum = whole.slice(0, -1).reduce((all, { value }) => all + value, 0);
  const found = another === undefined ? only : last?.value === sum ? last : undefined;
  return found ? { value: found.value, line: found.line } : null;
}

type Around = { mayBeHeading: boolean; isUnclear: boolean; status: SectionStatus | null };

/** Returns why the lines around a line make it doubtful. */
function doubtOf({ mayBeHeading, isUnclear, status }: Around): Doubt | null {
  if (mayBeHeading) return "heading";
  if (isUnclear) return "chat";
  if (status && !status.isCertain) return "section";
  return null;
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
