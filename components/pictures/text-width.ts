import table from "./letter-widths.json" with { type: "json" };

export type Weight = "regular" | "semibold";

/** Of a letter that the face does not have: as broad as the broadest, so that nothing runs out. */
const unknown = 1;

const widths = { regular: widthsOf(table.regular), semibold: widthsOf(table.semibold) };

/**
 * How wide a text is in the face of the pictures, in pixels, without kerning, which only draws letters together.
 * The widths are those of the files in `assets/fonts`, in thousandths of the size.
 */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += widths[weight].get(letter) ?? unknown;
  return width * size;
}

function widthsOf(list: number[]): Map<string, number> {
  return new Map([...table.letters].map((letter, index) => [letter, (list[index] ?? 1000) / 1000]));
}
