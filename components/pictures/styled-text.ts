import { type Block, textBlock } from "./block";
import { type DrawnNode, textIn } from "./drawn-node";
import { pixelsOf, resolvedValue, type Screen, type Style } from "./screen";
import type { Type } from "./text-line";

/** Size of a page's running text in pixels. */
const running = 16;

/** Returns the size, weight and colour that the style sheet gives an element's text. */
export function typeOf(node: DrawnNode, parent: Style, screen: Screen): Type {
  const { tokens } = screen;
  const style = screen.styleOf(node, parent);
  const isStrong = node.tag === "strong" || Number(resolvedValue(style, "font-weight", tokens) ?? 400) >= 600;
  const fill = resolvedValue(style, "color", tokens);
  return {
    size: pixelsOf(style, "font-size", tokens) ?? running,
    weight: isStrong ? "semibold" : "regular",
    ...(fill !== undefined && { fill }),
  };
}

/** An element's text, wrapped to `width`, as the style sheet describes it. */
export function styledText(node: DrawnNode, width: number, parent: Style, screen: Screen): Block {
  return textBlock(textIn(node), width, typeOf(node, parent, screen));
}
