import type { Values } from "./values";

type Nested = { [key: string]: Nested | string };

/** A path that a form may contain. Longer or other paths do not come from our forms. */
const path = /^[a-zA-Z]\w{0,40}(\.(\d{1,3}|[a-zA-Z]\w{0,40})){0,6}$/;

/**
 * Converts dotted names to objects and lists: `parts.0.value` → `{parts: [{value}]}`. Numeric keys make a list in their
 * order. Blank rows are left out. So are names with a step that every object has, such as `day.length.toString`: a value
 * with a `toString` of its own makes a schema throw.
 */
export function nest(values: Values): Record<string, unknown> {
  const root: Nested = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    if (!path.test(name)) continue;
    const keys = name.split(".");
    if (keys.some((key) => key in Object.prototype)) continue;
    const last = keys.pop() as string;
    let node = root;
    for (const key of keys) {
      const found = node[key];
      const next: Nested = typeof found === "object" ? found : Object.create(null);
      node[key] = next;
      node = next;
    }
    if (typeof node[last] !== "object") node[last] = value;
  }
  return Object.fromEntries(Object.entries(root).map(([key, child]) => [key, listed(child)]));
}

function listed(node: Nested | string): unknown {
  if (typeof node === "string") return node;
  const entries = Object.entries(node);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    const rows = entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
    return rows.filter(isFilled).map(listed);
  }
  return Object.fromEntries(entries.map(([key, child]) => [key, listed(child)]));
}

function isFilled(node: Nested | string): boolean {
  return typeof node === "string" ? node.trim() !== "" : Object.values(node).some(isFilled);
}
