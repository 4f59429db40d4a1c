import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { splitName } from "@/domain/matching/split-name";
import { plainLine, withoutBullet } from "@/domain/reading/plain-line";
import type { PastedList, PastedRow, SkippedLine, SkipReason } from "./pasted-list";

/** A line of a pasted list that needs an answer: one of its names, or a line in which no name was read. */
export type ListLine = {
  /** Depends on the line's text, not its position, so that answers survive corrections of the list. */
  key: string;
  row: PastedRow;
  /** Why no name was read in the line; null if one was. */
  reason: Exclude<SkipReason, "blank"> | null;
};

const longestName = 120;
const noStatus = {
  federalEntity: null,
  kind: null,
  sector: null,
  ageGroup: null,
  isUnnamed: false,
  isUnconfirmed: false,
  destination: null,
};
/** Maximum characters of a line without a read name that are prepared as its name. */
const longestRead = 500;

/** Returns all lines of a list except blank ones, in order. */
export function linesOf({ rows, skipped }: PastedList): ListLine[] {
  const named = rows.map((row) => ({ row, reason: null }));
  const others = skipped.flatMap((line) =>
    line.reason === "blank" ? [] : [{ row: takenAsName(line), reason: line.reason }],
  );
  const seen = new Map<string, number>();
  return [...named, ...others]
    .sort((a, b) => a.row.line - b.row.line || a.row.part - b.row.part)
    .map((line) => {
      const content = contentKey(line.row.raw.trim());
      const times = seen.get(content) ?? 0;
      seen.set(content, times + 1);
      return { key: `r${content}_${times}`, ...line };
    });
}

/** Returns a key from a text: the first 128 bits of the SHA-256 of its UTF-8 bytes. No second text with the same key can be found. */
function contentKey(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}

/** Returns a line without a read name as if all of it were a name: the editor may recognise one. */
function takenAsName({ line, raw, notRelease }: SkippedLine): PastedRow {
  const { text } = withoutBullet(plainLine(raw.slice(0, longestRead)));
  const name = (text || raw).replace(/\s+/g, " ").trim().slice(0, longestName);
  const noFacts = { document: "", age: null, place: "", facility: null, nationalities: [], gender: null, ...noStatus };
  const read = { notRelease, doubt: null, isPlaceUnread: false };
  return { line, part: 1, raw, name, ...splitName(name), ...noFacts, ...read, alias: "", rest: "" };
}
