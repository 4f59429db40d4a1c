import { Fragment, isValidElement, type ReactNode } from "react";

/** An element of a static chart: what React would write as markup, as a tree. */
export type DrawnNode = {
  tag: string;
  classes: string[];
  attributes: Record<string, unknown>;
  /** Custom properties that the element sets itself: `--end`. */
  style: Record<string, string>;
  children: DrawnChild[];
  parent: DrawnNode | undefined;
  /** The element before it in its parent. */
  previous: DrawnNode | undefined;
};

export type DrawnChild = DrawnNode | string;

/**
 * Evaluates components without state to the elements they return. A server component cannot import
 * `react-dom/server`, and layout needs a tree rather than markup.
 */
export function drawnNodes(drawing: ReactNode, parent?: DrawnNode): DrawnChild[] {
  if (Array.isArray(drawing)) return drawing.flatMap((each) => drawnNodes(each, parent));
  if (typeof drawing === "string" || typeof drawing === "number") return [String(drawing)];
  if (!isValidElement<Record<string, unknown>>(drawing)) return [];
  const { props } = drawing;
  const type: unknown = drawing.type;
  if (typeof type === "function") return drawnNodes((type as (given: object) => ReactNode)(props), parent);
  if (type === Fragment) return drawnNodes(props.children as ReactNode, parent);
  if (typeof type !== "string") throw new Error("a static chart has an element of an unknown kind");
  const { children, className, style, ...attributes } = props;
  const classes = String(className ?? "")
    .split(" ")
    .filter(Boolean);
  const node: DrawnNode = {
    tag: type,
    classes,
    attributes,
    style: textsOf(style),
    children: [],
    parent,
    previous: undefined,
  };
  node.children = drawnNodes(children as ReactNode, node);
  const elements = elementsIn(node);
  for (const [index, child] of elements.entries()) child.previous = elements[index - 1];
  return [node];
}

/** Returns the element's children that are elements. */
export function elementsIn(node: DrawnNode): DrawnNode[] {
  return node.children.filter((child) => typeof child !== "string");
}

export function hasClass(node: DrawnNode, name: string): boolean {
  return node.classes.includes(name);
}

/** Returns all elements below `node` that have a class, in document order. */
export function allWithClass(node: DrawnNode, name: string): DrawnNode[] {
  return elementsIn(node).flatMap((child) => [...(hasClass(child, name) ? [child] : []), ...allWithClass(child, name)]);
}

/** Returns the element's text with that of its children. */
export function textIn(node: DrawnNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

function textsOf(style: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(style ?? {}).map(([name, value]) => [name, String(value)]));
}
