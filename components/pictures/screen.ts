import { group } from "d3-array";
import type { DrawnNode } from "./drawn-node";
import type { Markup } from "./markup";
import { applies, type Rule, type StyleSheet } from "./style-sheet";

/** Properties of an element, resolvedValue by the style sheet: values as written there, without `var(…)` of its own. */
export type Style = ReadonlyMap<string, string>;

/** What a chart is drawn on: the pages' style sheets at one viewport width. */
export type Screen = {
  tokens: ReadonlyMap<string, string>;
  styleOf: (node: DrawnNode, parent: Style) => Style;
  /** Patterns that the drawing refers to, by id. */
  patterns: Map<string, Markup>;
};

const inherited =
  /^(?:--.+|fill|fill-opacity|stroke|stroke-width|stroke-dasharray|stroke-linejoin|font-size|font-weight|paint-order)$/;

/** Attributes that style an element unless a rule does. */
const presentation = ["fill", "stroke"];

/** Style of what is around a chart. One object, because styles are found again by that of their parent. */
export const rootStyle: Style = new Map();

/** Pixels of a rem. */
export const rem = 16;

/** Returns a screen of `width` pixels. */
export function screenOf(sheet: StyleSheet, width: number): Screen {
  const byKey = group(sheet.rules, keyOf);
  const rulesFor = (node: DrawnNode) =>
    [node.tag, ...node.classes.map((name) => `.${name}`)]
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((rule) => applies(rule, node, width / rem));
  const order = new Map(sheet.rules.map((rule, index) => [rule, index]));
  const compute = (node: DrawnNode, parent: Style): Style => {
    const rules = rulesFor(node).toSorted(
      (a, b) => a.specificity - b.specificity || (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
    return new Map([
      ...[...parent].filter(([name]) => inherited.test(name)),
      ...presentation.flatMap((name): [string, string][] =>
        node.attributes[name] === undefined ? [] : [[name, String(node.attributes[name])]],
      ),
      ...rules.flatMap(({ declarations }) => declarations),
      ...Object.entries(node.style),
    ]);
  };
  return { tokens: sheet.tokens, patterns: new Map(), styleOf: oncePerKind(compute) };
}

/** Thousands of marks look alike: elements of one kind, after one kind, in one style, share their style. */
function oncePerKind(compute: Screen["styleOf"]): Screen["styleOf"] {
  const known = new WeakMap<Style, Map<string, Style>>();
  const kindOf = ({ tag, classes, attributes, style }: DrawnNode) =>
    [tag, ...classes, ...presentation.map((name) => attributes[name]), JSON.stringify(style)].join(" ");
  return (node, parent) => {
    const kinds = known.get(parent) ?? new Map<string, Style>();
    known.set(parent, kinds);
    const kind = `${kindOf(node)} + ${node.previous ? kindOf(node.previous) : ""}`;
    const style = kinds.get(kind) ?? compute(node, parent);
    kinds.set(kind, style);
    return style;
  };
}

/** Returns the value of a property with its variables replaced by those of the element or by tokens. */
export function resolvedValue(style: Style, name: string, tokens: Screen["tokens"]): string | undefined {
  let value = style.get(name);
  for (let depth = 0; value?.includes("var(") && depth < 5; depth++)
    value = value.replace(/var\((--[\w-]+)\)/g, (_, own: string) => style.get(own) ?? tokens.get(own) ?? "");
  return value;
}

/** Returns a length in pixels; undefined if the property is not set or is not a length. */
export function pixelsOf(style: Style, name: string, tokens: Screen["tokens"]): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(px|rem|)$/.exec(resolvedValue(style, name, tokens) ?? "") ?? [];
  return number === undefined ? undefined : Number(number) * (unit === "rem" ? rem : 1);
}

/** The part of a rule's selector by which it is found: a class of its last compound, else the tag. */
function keyOf({ compounds }: Rule): string {
  const last = compounds.at(-1);
  return last?.classes[0] ? `.${last.classes[0]}` : (last?.tag ?? "");
}
