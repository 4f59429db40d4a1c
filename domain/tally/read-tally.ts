import type { FindPlace } from "@/domain/reading/known-places";
import { type SectionReader, sectionReader } from "@/domain/reading/section-status";
import { type Classified, classifyPiece } from "./classify-piece";
import { maskFigures } from "./figures";
import type { Tally } from "./tally";
import { tallyLines } from "./tally-lines";
import { piecesOf, type TallyPiece } from "./tally-pieces";

/**
 * Reads a day's tally in publishers' forms: "22 excarcelados: Tocorón 14, 4 en Rodeo II y Zona 7 (2)". Every piece
 * becomes the total, a row, set aside or open; none is dropped. `find` returns the place that a text means, or null.
 */
export function readTally(text: string, find: FindPlace): Tally {
  const tally: Tally = { total: null, rows: [], aside: [], open: [] };
  const running: { heard: string; value: number }[] = [];
  const section = sectionReader();
  for (const [index, line] of tallyLines(text).entries()) {
    if (line.isContext) {
      tally.aside.push({ heard: line.text, why: "context" });
      continue;
    }
    if (line.isProse) {
      tally.open.push({ heard: line.text, why: "unclear" });
      continue;
    }
    const hasFigures = /\d/.test(maskFigures(line.text));
    let around = { isInClause: false, isAfterPart: false };
    const pieces = piecesOf(line.text, find);
    for (const { raw, heard, isHeading } of pieces) {
      const read = classifyPiece(raw, { ...around, isHeading, hasFigures }, find);
      const isAside = read.is === "aside";
      if (isHeading || read.is === "total" || (isAside && (!hasFigures || isTitle(raw, pieces))))
        section.heading(index, raw);
      around = {
        isInClause: isAside && (read.isClause === true || around.isInClause),
        isAfterPart: isAside && read.why === "no_place",
      };
      if (read.is === "running") running.push({ heard, value: read.value });
      else add(tally, heard, read.is === "row" ? ofSection(read, section.person()) : read);
    }
  }
  for (const { heard, value } of running) addRunning(tally, heard, value);
  return tally;
}

/** True for "Fallecidos 2" on a line of its own; "2 fallecidos" ends a list and begins none. */
function isTitle(raw: string, pieces: readonly TallyPiece[]): boolean {
  return pieces.length === 1 && /^\P{N}*\p{L}/u.test(raw);
}

type Added = Exclude<Classified, { is: "running" }>;

/** A row below a heading that reports deaths or transfers is no release. */
function ofSection(row: Added, status: ReturnType<SectionReader["person"]>): Added {
  if (!status) return row;
  return status.isCertain ? { is: "aside", why: status.what } : { is: "open", why: "unclear" };
}

function add(tally: Tally, heard: string, read: Added) {
  if (read.is === "row") tally.rows.push({ heard, facility: read.facility, value: read.value });
  else if (read.is === "aside") tally.aside.push({ heard, why: read.why });
  else if (read.is === "open") tally.open.push({ heard, why: read.why });
  else if (tally.total === null) tally.total = read.total;
  else if (tally.total.value !== read.total.value || tally.total.qualifier !== read.total.qualifier) {
    tally.open.push({ heard, why: "second_total" });
  }
}

/** "Suman 18" is the total if the rows sum to it and the text has no other; else it counts since an earlier day. */
function addRunning(tally: Tally, heard: string, value: number) {
  const sum = tally.rows.reduce((all, row) => all + row.value, 0);
  if (tally.total === null && tally.rows.length > 1 && sum === value) tally.total = { value, qualifier: "exact" };
  else if (tally.total?.value !== value) tally.aside.push({ heard, why: "running_total" });
}
