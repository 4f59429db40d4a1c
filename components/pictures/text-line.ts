import { colours } from "./colours";
import { element, type Markup } from "./markup";
import { textWidth, type Weight } from "./text-width";

export type Type = { size: number; weight?: Weight; fill?: string };

type Place = Type & { x: number; y: number; anchor?: "start" | "middle" | "end"; halo?: boolean };

/** The typeface of the pictures. If the file is opened without it, fallbacks with lining figures apply. */
export const fontFamily = "'Source Serif 4', 'Source Serif Pro', 'Times New Roman', serif";

/** The file of the heavier weight has another family name and does not answer to the first. */
const semibold = { "font-family": `'Source Serif 4 SemiBold', ${fontFamily}`, "font-weight": 600 };

/**
 * One line of text with its baseline at `y`. It states its width, so that a fallback typeface is drawn as wide and
 * covers nothing. A halo keeps it legible over lines.
 */
export function textLine(text: string, place: Place): Markup | null {
  const { x, y, size, weight = "regular", fill = colours.ink, anchor, halo } = place;
  if (text === "") return null;
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      ...(weight === "semibold" && semibold),
      fill,
      "text-anchor": anchor === "start" ? undefined : anchor,
      textLength: textWidth(text, size, weight),
      lengthAdjust: "spacingAndGlyphs",
      ...(halo && {
        stroke: colours.paper,
        "stroke-width": Math.round(size / 3),
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    },
    text,
  );
}
