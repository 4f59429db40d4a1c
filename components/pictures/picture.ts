import type { Locale } from "@/messages/locale";
import type { Block } from "./block";
import { colours } from "./colours";
import { element, moved } from "./markup";
import type { Screen } from "./screen";
import { fontFamily } from "./text-line";

type Frame = { width: number; height: number; margin: number };

type Words = { locale: Locale; title: string; description: string };

/** Returns a whole SVG file: background, content, and alternative text. It refers to no other file. */
export function picture(
  content: Block["markup"],
  { width, height, margin }: Frame,
  words: Words,
  { tokens, patterns }: Pick<Screen, "tokens" | "patterns">,
): string {
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "xml:lang": words.locale,
    "font-family": fontFamily,
  };
  const drawing = element(
    "svg",
    root,
    element("title", {}, words.title),
    element("desc", {}, words.description),
    ...(patterns.size > 0 ? [element("defs", {}, [...patterns.values()])] : []),
    element("rect", { width, height, fill: colours.paper }),
    moved(margin, margin, content),
  );
  // Only in attributes: in a text, quotation marks are escaped.
  const coloured = String(drawing).replace(
    /="var\((--[\w-]+)\)"/g,
    (_, name: string) => `="${tokens.get(name) ?? ""}"`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${coloured}\n`;
}
