/** Lists of the desk, each with the parameters of its filter. */
export const filterFields = {
  releases: ["search", "publication", "verification", "kind", "place", "nationality", "from", "to", "author", "order"],
  people: ["search", "situation", "disclosure", "nationality", "place", "arrestedBy", "from", "to", "author", "order"],
  groups: ["event", "open", "place", "from", "to", "author", "order"],
  counts: ["publisher", "publication", "from", "to", "author"],
} as const;

export type FilteredList = keyof typeof filterFields;
export const filteredLists = Object.keys(filterFields) as FilteredList[];

/**
 * Returns the part of a filter that may be saved. Search words may be a name, which an erasure would not reach here.
 */
export function savableFilterOf(list: FilteredList, given: Given): URLSearchParams {
  const filter = filterOf(list, given);
  filter.delete("search");
  return filter;
}

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Returns the parameters of an address that filter the list, in a fixed order, without blank ones. */
export function filterOf(list: FilteredList, given: Given): URLSearchParams {
  const filter = new URLSearchParams();
  for (const name of filterFields[list]) {
    const value = given[name];
    const text = (typeof value === "string" ? value : value?.[0])?.trim().slice(0, 200);
    if (text) filter.set(name, text);
  }
  return filter;
}
