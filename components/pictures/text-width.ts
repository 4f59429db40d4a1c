import table from "./letter-widths.json" with { type: "json" };

export type Weight = "regular" | "semibold";

/** Width of a letter that the typeface lacks: as wide as the widest, so that no text overflows. */
const unknown = 1;

const widths = { regular: widthsOf(table.regular), semibold: widthsOf(table.semibold) };

/**
 * Returns the width of a text in the pictures' typeface, in pixels. Ignores kerning, which only narrows it. The widths
 * come from the files in `assets/fonts`, in thousandths of the size.
 */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += widths[weight].get(letter) ?? unknown;
  return width * size;
}

function widthsOf(list: number[]): Map<string, number> {
  return new Map([...table.letters].map((letter, index) => [letter, (list[index] ?? 1000) / 1000]));
}
