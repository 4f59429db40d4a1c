import type { Written } from "@/db/history/intent";

const folders = { person: "people", group: "groups", count: "counts" } as const;

/** Types of record that have a page at the desk. */
export type PagedType = keyof typeof folders;

export function isPagedType(type: string): type is PagedType {
  return Object.hasOwn(folders, type);
}

export function pathOf(type: PagedType, id: string): string {
  return `desk/${folders[type]}/${id}`;
}

/** The page of the record that a change wrote, saying so; of a request that came twice, that it was written before. */
export function savedPath({ records, repeated }: Written): string {
  const record = records.find(({ type }) => isPagedType(type));
  const path = record && isPagedType(record.type) ? pathOf(record.type, record.id) : "desk";
  return `${path}?saved=${repeated ? "again" : "1"}`;
}
