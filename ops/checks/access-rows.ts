import { accessTable } from "@/domain/access/may";
import { type AccessUse, accessUses } from "./access-uses";

/** What the check reads of a row of `domain/access`. */
type Row = { roles: unknown; address?: string; method?: string };
type Table = Record<string, Row>;

/**
 * Each page, route and action of the staff has its own row in `domain/access`, with its own address, and no row is
 * without one. Open entries have rows too, for `anyone`.
 */
export function accessRows(folder: string, table: Table = accessTable): string[] {
  const uses = accessUses(folder);
  if (uses.length === 0) return [];
  const named = uses.map((use) => ({ use, key: keyOf(use, table) }));
  const problems = named.flatMap(({ use, key }) => problemsOf(use, key, table));
  const keys = named.flatMap(({ key }) => key ?? []);
  const twice = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
  const unused = Object.keys(table).filter((key) => !keys.includes(key));
  return [
    ...problems,
    ...twice.map((key) => `domain/access: ${key} is the row of two entries`),
    ...unused.map((key) => `domain/access: ${key} is the row of nothing`),
  ];
}

/** Returns the key of an entry: the one that its code names, or for an open page or handler the row of its address. */
export function keyOf(use: AccessUse, table: Table = accessTable): string | undefined {
  if (use.keys.length > 0 || use.form === "action") return use.keys[0];
  return Object.keys(table).find((key) => {
    const row = table[key];
    return row?.roles === "anyone" && row.address === use.address && row.method === methodOf(use);
  });
}

function problemsOf(use: AccessUse, key: string | undefined, table: Table): string[] {
  const at = `${use.file} ${use.name}`;
  if (key === undefined) return [`${at} names no row of domain/access`];
  if (use.keys.length > 1) return [`${at} names two rows of domain/access`];
  const row = table[key];
  if (!row) return [`${at} names ${key}, which domain/access does not have`];
  const isPlaced = row.address === use.address && row.method === methodOf(use);
  return isPlaced ? [] : [`${at} names ${key}, the row of ${row.method ?? ""} ${row.address ?? "an action"}`];
}

function methodOf({ form, name }: AccessUse): string | undefined {
  return form === "file" ? name : undefined;
}
