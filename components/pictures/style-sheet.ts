import type { DrawnNode } from "./drawn-node";

type Compound = { tag: string; classes: string[] };

/** A rule for elements: its last compound matches the element, the others its ancestors, or the element before it. */
export type Rule = {
  compounds: Compound[];
  /** True if the compound before the last must match the previous sibling. */
  afterSibling: boolean;
  specificity: number;
  /** Narrowest viewport for which it applies, in rem. */
  minWidth: number;
  declarations: [name: string, value: string][];
};

/** The pages' style sheets as pictures use them: the light theme's tokens, and the rules for elements by class. */
export type StyleSheet = { tokens: ReadonlyMap<string, string>; rules: readonly Rule[] };

/**
 * Parses our own style sheets. Rules with pseudo-classes and at-rules other than `min-width` describe interaction,
 * layout and other themes, and are left out.
 */
export function parseStyleSheet(css: string): StyleSheet {
  const rules = rulesIn(css.replace(/\/\*[\s\S]*?\*\//g, ""), 0);
  const tokens = rules.flatMap(({ compounds, declarations, minWidth }) =>
    compounds.length === 0 && minWidth === 0 ? declarations : [],
  );
  return { tokens: new Map(tokens), rules: rules.filter(({ compounds }) => compounds.length > 0) };
}

/** True if a rule applies to an element in a viewport of `width` rem. */
export function applies(rule: Rule, node: DrawnNode, width: number): boolean {
  const { compounds, afterSibling, minWidth } = rule;
  const last = compounds.at(-1);
  if (!last || minWidth > width || !fits(last, node)) return false;
  const before = compounds.slice(0, -1);
  const sibling = afterSibling ? before.pop() : undefined;
  if (sibling && !(node.previous && fits(sibling, node.previous))) return false;
  let at = node.parent;
  while (before.length > 0 && at) {
    if (fits(before.at(-1) as Compound, at)) before.pop();
    at = at.parent;
  }
  return before.length === 0;
}

function rulesIn(css: string, minWidth: number): Rule[] {
  return blocksIn(css).flatMap(({ head, body }) => {
    const [, width] = /^@media \(min-width: ([\d.]+)rem\)$/.exec(head) ?? [];
    if (width) return rulesIn(body, Number(width));
    if (head.startsWith("@")) return [];
    return head.split(",").flatMap((selector) => ruleOf(selector.trim(), body, minWidth) ?? []);
  });
}

/** Splits a style sheet at its outermost braces. */
function blocksIn(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = [];
  let [depth, from, open] = [0, 0, 0];
  for (let at = 0; at < css.length; at++) {
    if (css[at] === "{" && depth++ === 0) open = at;
    if (css[at] !== "}" || --depth > 0) continue;
    blocks.push({ head: css.slice(from, open).trim(), body: css.slice(open + 1, at) });
    from = at + 1;
  }
  return blocks;
}

function ruleOf(selector: string, body: string, minWidth: number): Rule | undefined {
  const declarations = declarationsIn(body);
  if (selector === ":root") return { compounds: [], afterSibling: false, specificity: 0, minWidth, declarations };
  if (!/^[\w.-]+(?: (?:\+ )?[\w.-]+)*$/.test(selector)) return undefined;
  const compounds = selector.replace(" + ", " ").split(" ").map(compoundOf);
  const specificity = compounds.reduce((sum, { tag, classes }) => sum + 100 * classes.length + (tag ? 1 : 0), 0);
  return { compounds, afterSibling: / \+ [\w.-]+$/.test(selector), specificity, minWidth, declarations };
}

function compoundOf(text: string): Compound {
  const [tag = "", ...classes] = text.split(".");
  return { tag, classes };
}

/** Splits declarations. The shorthand `font` becomes size and weight, because a picture has one typeface. */
function declarationsIn(body: string): [string, string][] {
  return body.split(";").flatMap((line): [string, string][] => {
    const [, name = "", value = ""] = /^\s*([\w-]+):\s*([\s\S]+?)\s*$/.exec(line) ?? [];
    if (name === "") return [];
    const [, weight, size] = (name === "font" && /^(\d+) (\S+)/.exec(value)) || [];
    if (weight && size)
      return [
        ["font-weight", weight],
        ["font-size", size],
      ];
    return [[name, value]];
  });
}

function fits({ tag, classes }: Compound, node: DrawnNode): boolean {
  return (tag === "" || tag === node.tag) && classes.every((name) => node.classes.includes(name));
}
