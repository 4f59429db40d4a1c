import { createElement } from "react";
import { expect, test } from "vitest";
import { type DrawnNode, drawnNodes, elementsIn } from "./drawn-node";
import { pixelsOf, resolvedValue, screenOf } from "./screen";
import { parseStyleSheet } from "./style-sheet";

const css = `
  :root { --tone-a: #112233; --small: 0.5rem; }
  @media screen and (prefers-color-scheme: dark) { :root { --tone-a: #ffffff; } }
  .t-a { --tone: var(--tone-a); }
  line { stroke: red; }
  /* Of two rules, the more specific one. */
  .axis line { stroke: var(--tone); stroke-width: 2px; }
  .axis line + line { stroke: blue; }
  .axis:hover line { stroke: green; }
  .only, .wide { display: none; font: 600 1.5rem / 1.2 serif; }
  @media (min-width: 46rem) { .wide { display: inline; } }
`;

const sheet = parseStyleSheet(css);
const line = createElement("line", { className: "wide" });
const [root] = drawnNodes(createElement("g", { className: "axis t-a" }, line, createElement("line")));

function styles(width: number) {
  const screen = screenOf(sheet, width);
  const parent = screen.styleOf(root as DrawnNode, new Map());
  return elementsIn(root as DrawnNode).map((node) => screen.styleOf(node, parent));
}

test("an element has the properties of the most specific rule, with the variables of its ancestors", () => {
  const [first] = styles(320);
  expect(first && resolvedValue(first, "stroke", sheet.tokens)).toBe("#112233");
  expect(first && pixelsOf(first, "stroke-width", sheet.tokens)).toBe(2);
});

test("a rule for an element after another applies to that one only", () => {
  expect(styles(320).map((style) => resolvedValue(style, "stroke", sheet.tokens))).toEqual(["#112233", "blue"]);
});

test("a rule for wide screens applies from its width on", () => {
  expect([735, 736].map((width) => styles(width)[0]?.get("display"))).toEqual(["none", "inline"]);
});

test("the shorthand of fonts gives size and weight", () => {
  const [first] = styles(320);
  expect(first && [pixelsOf(first, "font-size", sheet.tokens), first.get("font-weight")]).toEqual([24, "600"]);
});

test("the tokens are those of the light theme", () => {
  expect(sheet.tokens.get("--tone-a")).toBe("#112233");
});
