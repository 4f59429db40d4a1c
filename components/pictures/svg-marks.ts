import { type Box, boxOf } from "./box";
import { type DrawnNode, elementsIn, hasClass, textIn } from "./drawn-node";
import { element, type Markup } from "./markup";
import { pixelsOf, resolvedValue, type Screen, type Style } from "./screen";
import { textLine } from "./text-line";
import { textWidth, type Weight } from "./text-width";

export type Size = { width: number; height: number };

/** Marks of a drawing in pixels from its top left, and the boxes of its texts. */
export type Marks = { markup: (Markup | null)[]; boxes: Box[] };

/** Properties that a mark states itself, because a picture has no style sheet. */
const stated = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "opacity",
] as const;

/** Attributes that are lengths, and the side of the drawing of which a percentage is a share. */
const lengths: Record<string, keyof Size> = {
  ...{ x: "width", x1: "width", x2: "width", cx: "width", width: "width", dx: "width" },
  ...{ y: "height", y1: "height", y2: "height", cy: "height", height: "height", dy: "height", r: "height" },
};

/** Draws the SVG of a static chart at a size: shares become pixels, and rules of the style sheet attributes. */
export function svgMarks(svg: DrawnNode, size: Size, style: Style, screen: Screen): Marks {
  const own = screen.styleOf(svg, style);
  return together(elementsIn(svg).map((child) => marksOf(child, size, own, screen)));
}

function marksOf(node: DrawnNode, size: Size, parent: Style, screen: Screen): Marks {
  const style = screen.styleOf(node, parent);
  if (style.get("display") === "none" || node.tag === "title") return together([]);
  if (node.tag === "pattern") {
    const children = together(elementsIn(node).map((child) => marksOf(child, size, style, screen)));
    const { id, ...attributes } = node.attributes as Record<string, string>;
    screen.patterns.set(String(id), element("pattern", { id, ...attributes }, children.markup));
    return together([]);
  }
  if (node.tag === "text") return textMark(node, size, style, screen);
  if (/^(?:g|a|svg)$/.test(node.tag))
    return together(elementsIn(node).map((child) => marksOf(child, size, style, screen)));
  return { markup: [element(node.tag, { ...placeOf(node, size), ...statedBy(style, screen) })], boxes: [] };
}

/** Returns where a mark is. A path of the stretched `svg` is stretched here, because its strokes must not be. */
function placeOf(node: DrawnNode, size: Size): Record<string, number | string> {
  const { d } = node.attributes;
  if (typeof d !== "string") return lengthsOf(node, size);
  const isStretched = node.parent?.parent?.attributes.preserveAspectRatio === "none";
  if (!isStretched) return { d };
  const [x, y] = [size.width / 100, size.height / 100];
  return { d: d.replace(/([\d.-]+),([\d.-]+)/g, (_, left, top) => `${two(left * x)},${two(top * y)}`) };
}

function lengthsOf({ attributes }: DrawnNode, size: Size, em = 0): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lengths).flatMap(([name, side]): [string, number][] => {
      const [, number, unit] = /^(-?[\d.]+)(%|em|)$/.exec(String(attributes[name] ?? "")) ?? [];
      if (number === undefined) return [];
      const one = { "%": size[side] / 100, em }[unit ?? ""] ?? 1;
      return [[name, Number(number) * one]];
    }),
  );
}

function statedBy(style: Style, { tokens }: Screen): Record<string, string | undefined> {
  return Object.fromEntries(
    stated.map((name) => [name, resolvedValue(style, name, tokens)?.replace(/^url\("(.*)"\)$/, "url($1)")]),
  );
}

function textMark(node: DrawnNode, size: Size, style: Style, screen: Screen): Marks {
  const { box, ...place } = placeText({ node, style }, size, screen);
  const halo = style.get("paint-order") === "stroke" && style.get("stroke") !== "none";
  const fill = resolvedValue(style, "fill", screen.tokens);
  return { markup: [textLine(textIn(node), { ...place, ...(fill !== undefined && { fill }), halo })], boxes: [box] };
}

/** A text of a drawing with its style. */
export type DrawnText = { node: DrawnNode; style: Style };

/** Returns the visible texts of a drawing, which is much less than all its marks. */
export function textsOf(node: DrawnNode, parent: Style, screen: Screen): DrawnText[] {
  if (hasClass(node, "marks")) return [];
  const style = screen.styleOf(node, parent);
  if (style.get("display") === "none") return [];
  return node.tag === "text" ? [{ node, style }] : elementsIn(node).flatMap((child) => textsOf(child, style, screen));
}

/** Returns where a text is in a drawing of a size, and its box. */
export function placeText({ node, style }: DrawnText, size: Size, { tokens }: Screen) {
  const fontSize = pixelsOf(style, "font-size", tokens) ?? 0;
  const { x = 0, y = 0, dx = 0, dy = 0 } = lengthsOf(node, size, fontSize);
  const weight: Weight = Number(resolvedValue(style, "font-weight", tokens) ?? 400) >= 600 ? "semibold" : "regular";
  const anchor = (node.attributes.textAnchor ?? "start") as "start" | "middle" | "end";
  const width = textWidth(textIn(node), fontSize, weight);
  const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x + dx, y: y + dy, size: fontSize, weight, anchor, box: boxOf(left, y + dy, width, fontSize) };
}

function together(all: Marks[]): Marks {
  return { markup: all.flatMap(({ markup }) => markup), boxes: all.flatMap(({ boxes }) => boxes) };
}

function two(value: number): number {
  return Math.round(value * 100) / 100;
}
