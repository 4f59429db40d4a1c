import type { Values } from "@/components/form-state/form-state";

/** Turns objects and lists into a form's dotted names: the reverse of `nest`. Absent and null become empty texts. */
export function flatten(data: unknown, prefix = ""): Values {
  if (data === null || data === undefined) return prefix ? { [prefix]: "" } : {};
  if (typeof data === "boolean") return { [prefix]: data ? "on" : "" };
  if (typeof data !== "object") return { [prefix]: String(data) };
  const entries = Object.entries(data).map(([key, child]) => flatten(child, prefix ? `${prefix}.${key}` : key));
  return Object.assign({}, ...entries);
}
