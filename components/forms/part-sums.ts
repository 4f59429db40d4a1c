import type { Values } from "@/components/form-state/form-state";

/**
 * Returns the total and the sum of parts in each dimension, as typed so far, of the figure whose fields begin with
 * `prefix`. Ignores text that is not a number.
 */
export function sumsOf(values: Values, prefix = ""): { total: number | null; parts: Map<string, number> } {
  const parts = new Map<string, number>();
  for (const [name, dimension] of Object.entries(values)) {
    const own = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    const index = /^parts\.(\d+)\.dimension$/.exec(own)?.[1];
    const value = index === undefined ? null : numberOf(values[`${prefix}parts.${index}.value`]);
    if (value !== null) parts.set(dimension, (parts.get(dimension) ?? 0) + value);
  }
  return { total: numberOf(values[`${prefix}value`]), parts };
}

/** Returns the sum of a list's rows (`places.0.value` and so on), or undefined while none has a number. */
export function listSum(values: Values, list: string): number | undefined {
  const typed = Object.entries(values)
    .filter(([name]) => name.startsWith(`${list}.`) && name.endsWith(".value"))
    .flatMap(([, text]) => numberOf(text) ?? []);
  return typed.length === 0 ? undefined : typed.reduce((sum, value) => sum + value, 0);
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
}
