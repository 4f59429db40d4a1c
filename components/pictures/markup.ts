/** Finished markup, which is not escaped again; made by `element` alone. */
export class Markup {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Attributes = Record<string, string | number | undefined>;

type Child = Markup | string | null | Child[];

/** An SVG element. Texts and attributes are escaped here and nowhere else; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(typeof value === "number" ? String(rounded(value)) : value)}"`],
  );
  const content = children.map(childText).join("");
  return new Markup(`<${name}${written.join("")}${content === "" ? "/>" : `>${content}</${name}>`}`);
}

/** Moves what is drawn from (0, 0). */
export function moved(x: number, y: number, ...children: Child[]): Markup {
  return element("g", { transform: `translate(${rounded(x)} ${rounded(y)})` }, ...children);
}

function childText(child: Child): string {
  if (child === null) return "";
  if (Array.isArray(child)) return child.map(childText).join("");
  return typeof child === "string" ? escaped(child) : String(child);
}

/** Two decimals are less than any screen shows. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters and halves of surrogate pairs cannot stand in XML at all, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, " ")
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? "");
}
