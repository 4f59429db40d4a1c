import { element, type Markup } from "./markup";
import type { Screen } from "./screen";

const id = "not-published";

/** A hatched area: no number was published. The page hatches it with a background, which an SVG does not have. */
export function hatched(x: number, y: number, width: number, height: number, screen: Screen): Markup {
  const stroke = { stroke: screen.tokens.get("--rule-strong"), "stroke-opacity": 0.45 };
  const size = { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  screen.patterns.set(id, element("pattern", size, element("path", { d: "M3 0V6", ...stroke })));
  return element("rect", { x, y, width, height, fill: `url(#${id})` });
}
