import { textWidth, type Weight } from "./text-width";

/** No break after a short number: a line that ends in "6" would read as if the number were complete. */
const spaces = /(?<!(?:^|\s)\d{1,2})\s+/u;

/**
 * Returns a text as lines of at most `width` pixels. Breaks at spaces, and inside a word only if the word alone is too
 * wide.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight = "regular"): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(spaces).filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = fits(word) ? [word] : broken(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

/** Breaks an address without spaces, or a word in a very narrow column. Each part has at least one letter. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  const parts = [""];
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`;
    if (longer === letter || fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

/** Shortens a text to one line of `width`. A mark shows the cut; the full text must be available elsewhere. */
export function shortened(text: string, width: number, size: number, weight: Weight = "regular"): string {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = [...text];
  const length = letters.findLastIndex(
    (_, end) => textWidth(`${letters.slice(0, end).join("")}…`, size, weight) <= width,
  );
  return `${letters.slice(0, Math.max(length, 0)).join("").trimEnd()}…`;
}
