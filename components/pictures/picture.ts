import type { Locale } from "@/messages/locale";
import type { Block } from "./block";
import { hatchPattern } from "./gap-marks";
import { element, moved } from "./markup";
import { palette } from "./palette";
import { fontFamily } from "./text-line";

type Frame = { width: number; height: number; margin: number };

type Words = { locale: Locale; title: string; description: string };

/** Returns a whole SVG file: background, content, and alternative text. It refers to no other file. */
export function picture(content: Block["markup"], { width, height, margin }: Frame, words: Words): string {
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
    hatchPattern(),
    element("rect", { width, height, fill: palette.paper }),
    moved(margin, margin, content),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing}\n`;
}
