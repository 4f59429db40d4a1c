import { chatLine } from "@/domain/pasted-list/chat-line";
import { plainLine } from "@/domain/reading/plain-line";
import { readAside } from "@/domain/reading/read-aside";
import { maskFigures, withFigures } from "./figures";

/**
 * A line of a tally, without sender, thread number, links and its number in a list. `isContext`: nothing to read.
 * `isProse`: too long to be read.
 */
export type TallyLine = { text: string; isContext: boolean; isProse?: true };

/** Maximum characters of a line, as pasted and in normal form; forty places have fewer. */
const longestLine = 1000;

const counterBefore = /^[^\p{L}\p{N}]*[([]?\d{1,2}\s?\/\s?\d{1,2}[)\]]?(?![\d/])[\s|:.)—-]*/u;
const counterBehind = /[\s([]*\d{1,2}\s?\/\s?\d{1,2}[)\]]?\s*$/u;
const links = /(?:https?:\/\/|www\.)\S+|@[\p{L}\p{N}_.]+/giu;
const listNumber = /^\s*\(?(\d{1,2})\s*[.)\]°º—-]+\s*(?=\p{L})/u;

/** Returns the lines of a tally that have text. */
export function tallyLines(text: string): TallyLine[] {
  const lines = text.split(/\r?\n/).flatMap((raw) => {
    if (raw.length > longestLine) return [prose(raw)];
    const plain = plainLine(raw.replace(/^[^\p{L}\p{N}]*\d\uFE0F?\u20E3\s*(?=\D*\p{L}.*\d)/u, ""));
    if (plain.length > longestLine) return [prose(raw)];
    return /[\p{L}\p{N}]/u.test(plain) ? [lineOf(plain)] : [];
  });
  return withoutListNumbers(joined(lines));
}

function prose(raw: string): TallyLine {
  return { text: raw, isContext: false, isProse: true };
}

function lineOf(plain: string): TallyLine {
  const chat = chatLine(plain);
  if (chat.kind === "empty" || chat.kind === "clock") return { text: plain.trim(), isContext: true };
  const text = chat.text
    .replace(counterBefore, "")
    .replace(counterBehind, "")
    .replace(links, " ")
    .replace(/#(?=[\p{L}\p{N}])/gu, "")
    .trim();
  const isEmpty = !/[\p{L}\p{N}]/u.test(text);
  const why = readAside(chat.text);
  const isContext = isEmpty || why === "tags" || (why !== null && why !== "total" && !/\d/.test(withFigures(text)));
  return isContext ? { text: plain.trim(), isContext: true } : { text, isContext: false };
}

/** Joins a line that is only a figure to the line above, as in a copied table. */
function joined(lines: readonly TallyLine[]): TallyLine[] {
  const result: TallyLine[] = [];
  for (const line of lines) {
    const above = result.at(-1);
    const isFigure = !line.isContext && !line.isProse && /^\W*\d+\W*$/.test(maskFigures(line.text));
    if (isFigure && above && !above.isContext && !above.isProse && !/\d/.test(maskFigures(above.text))) {
      result[result.length - 1] = { text: `${above.text} ${line.text}`, isContext: false };
    } else result.push(line);
  }
  return result;
}

/** Removes the numbers of a list: 1, 2, 3 … before lines that have a figure besides. */
function withoutListNumbers(lines: readonly TallyLine[]): TallyLine[] {
  const numbered = lines.filter(({ text, isContext, isProse }) => !isContext && !isProse && listNumber.test(text));
  const isList =
    numbered.length > 1 &&
    numbered.every(({ text }, index) => {
      const [mark, number] = listNumber.exec(text) ?? ["", ""];
      return Number(number) === index + 1 && /\d/.test(maskFigures(text.slice(mark.length)));
    });
  return isList ? lines.map((line) => ({ ...line, text: line.text.replace(listNumber, "") })) : [...lines];
}
