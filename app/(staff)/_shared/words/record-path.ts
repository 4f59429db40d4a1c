import type { Written } from "@/db/history/change-types";
import type { Undoable } from "@/domain/history/undone";

const folders = { person: "people", group: "groups", count: "counts", source: "sources" } as const;

/** Types of record that have a page at the desk. */
export type PagedType = keyof typeof folders;

export function isPagedType(type: string): type is PagedType {
  return Object.hasOwn(folders, type);
}

/** Types of record that are published, withdrawn and taken back as a whole. A source follows what cites it. */
export function isUndoableType(type: string): type is Undoable["type"] {
  return type === "person" || type === "group" || type === "count";
}

export function pathOf(type: PagedType, id: string): string {
  return `desk/${folders[type]}/${id}`;
}

/**
 * The page of the record that a change wrote, saying so; of a request that came twice, that it was written before. A
 * source comes last: mostly it is new with the record that cites it.
 */
export function savedPath({ records, repeated }: Written): string {
  const record = records.find(({ type }) => isUndoableType(type)) ?? records.find(({ type }) => isPagedType(type));
  const path = record && isPagedType(record.type) ? pathOf(record.type, record.id) : "desk";
  return `${path}?saved=${repeated ? "again" : "1"}`;
}
