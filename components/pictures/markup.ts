/** Finished markup, which is not escaped again. Only `element` creates it. */
export class Markup {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Attributes = Record<string, string | number | undefined>;

type Child = Markup | string | null | Child[];

/**
 * Returns an SVG element. This is the only place that escapes texts and attributes. Undefined attributes are left out.
 */
export function element(name: string, attributes: Attributes, ...children: Child[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(typeof value === "number" ? String(rounded(value)) : value)}"`],
  );
  const content = children.map(childText).join("");
  return new Markup(`<${name}${written.join("")}${content === "" ? "/>" : `>${content}</${name}>`}`);
}

/** Moves a drawing from (0, 0) to (x, y). */
export function moved(x: number, y: number, ...children: Child[]): Markup {
  return element("g", { transform: `translate(${rounded(x)} ${rounded(y)})` }, ...children);
}

function childText(child: Child): string {
  if (child === null) return "";
  if (Array.isArray(child)) return child.map(childText).join("");
  return typeof child === "string" ? escaped(child) : String(child);
}

/** Two decimals are finer than any screen shows. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML does not allow control characters and unpaired surrogates, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, " ")
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? "");
}
