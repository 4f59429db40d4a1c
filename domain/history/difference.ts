/** One field that differs; a side is undefined if it lacks the field. */
export type Difference = { path: string; before: unknown; after: unknown };

/**
 * Returns the differences of two versions of a record, field by field: `facts.detentions[4].end.release.day`. Items
 * with an `id` are compared by id, parts of a count by category (`facts.parts[gender:female].value`), other list items
 * by position. A list of texts, such as nationalities, is one field. An absent or empty object differs in each of its
 * fields.
 */
export function difference(before: unknown, after: unknown, path = ""): Difference[] {
  if (isTextList(before, after)) {
    return isSameList(before, after) ? [] : [{ path, before, after }];
  }
  if (isBranch(before) && isBranch(after)) {
    const [old, fresh] = [childrenOf(before), childrenOf(after)];
    const keys = [...new Set([...old.keys(), ...fresh.keys()])];
    return keys.flatMap((key) => difference(old.get(key), fresh.get(key), join(path, key)));
  }
  if (isBranch(before) && isNothing(after)) return difference(before, emptied(before), path);
  if (isBranch(after) && isNothing(before)) return difference(emptied(after), after, path);
  return Object.is(before, after) ? [] : [{ path, before, after }];
}

type Branch = unknown[] | Record<string, unknown>;

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** True if one side is a list of texts, and the other is another or absent. */
function isTextList(before: unknown, after: unknown): boolean {
  const sides = [before, after].filter((side) => !isNothing(side));
  const isTexts = (side: unknown) => Array.isArray(side) && side.every((item) => typeof item === "string");
  return sides.length > 0 && sides.every(isTexts) && sides.some((side) => (side as string[]).length > 0);
}

function isSameList(before: unknown, after: unknown): boolean {
  const [one, other] = [before ?? [], after ?? []] as [string[], string[]];
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function emptied(branch: Branch): Branch {
  return Array.isArray(branch) ? [] : {};
}

function childrenOf(branch: Branch): Map<string, unknown> {
  if (!Array.isArray(branch)) return new Map(Object.entries(branch));
  return new Map(branch.map((item, index) => [`[${keyOf(item) ?? index}]`, item]));
}

function keyOf(item: unknown): string | undefined {
  if (!isBranch(item)) return undefined;
  if ("id" in item) return String(item.id);
  return "dimension" in item && "category" in item ? `${item.dimension}:${item.category}` : undefined;
}

function join(path: string, key: string): string {
  return path === "" || key.startsWith("[") ? path + key : `${path}.${key}`;
}
