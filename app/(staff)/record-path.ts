import type { Written } from "@/db/history/intent";

const folders = { person: "people", group: "groups", count: "counts" } as const;

/** Types of record that have a page at the desk. */
export type PagedType = keyof typeof folders;

export function isPagedType(type: string): type is PagedType {
  return Object.hasOwn(folders, type);
}

/** Where the record that a change is about is shown; the first of them, because a source is cited beside it. */
export function recordPath(records: Written["records"]): string {
  const record = records.find(({ type }) => isPagedType(type));
  return record && isPagedType(record.type) ? pathOf(record.type, record.id) : "desk";
}

export function pathOf(type: PagedType, id: string): string {
  return `desk/${folders[type]}/${id}`;
}
