import { plainLine, type Unmarked, withoutBullet } from "@/domain/reading/plain-line";
import { type ChatLine, chatLine } from "./chat-line";

/** Maximum characters of a line in a list, as pasted and in normal form ("½" is three); a longer line is prose. */
const longestLine = 2000;

/** A line without sender, time and bullet. */
export type Prepared = {
  raw: string;
  chat: ChatLine;
  unmarked: Unmarked;
  /** The first character of the line. */
  sign: string;
  /** True for a line too long for a list; it is not read. */
  isProse: boolean;
};

const blank: Omit<Prepared, "raw"> = {
  chat: { text: "", kind: "none" },
  unmarked: { text: "", isListed: false, isItem: false, isMarked: false },
  sign: "",
  isProse: true,
};

/** Prepares the lines of a list for reading. An emoji that also starts a neighbouring line is a bullet. */
export function preparedLines(raws: readonly string[]): Prepared[] {
  return raws.map(prepared).map(sharingBullet);
}

function prepared(raw: string): Prepared {
  if (raw.length > longestLine) return { raw, ...blank };
  const plain = plainLine(raw);
  if (plain.length > longestLine) return { raw, ...blank };
  const chat = chatLine(plain);
  const sign = String.fromCodePoint(chat.text.trim().codePointAt(0) ?? 0);
  return { raw, chat, unmarked: withoutBullet(chat.text), sign, isProse: false };
}

function sharingBullet(line: Prepared, index: number, lines: readonly Prepared[]): Prepared {
  const { unmarked, sign } = line;
  const isShared = unmarked.isListed && [lines[index - 1], lines[index + 1]].some((other) => other?.sign === sign);
  return isShared ? { ...line, unmarked: { ...unmarked, isItem: true } } : line;
}
