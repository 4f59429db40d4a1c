import type { Written } from "@/db/history/change-types";
import type { Undoable } from "@/domain/history/undone";
import type { Locale } from "@/messages/locale";

const folders = {
  ...{ person: "people", group: "groups", count: "counts", source: "sources" },
  ...{ facility: "places", publisher: "publishers" },
} as const;

/** Record types that have a page at the desk. */
export type PagedType = keyof typeof folders;

export function isPagedType(type: string): type is PagedType {
  return Object.hasOwn(folders, type);
}

/**
 * True for record types that can be withdrawn and undone. Sources, places and publishers stay while records refer to
 * them.
 */
export function isUndoableType(type: string): type is Undoable["type"] {
  return type === "person" || type === "group" || type === "count";
}

export function pathOf(type: PagedType, id: string): string {
  return `desk/${folders[type]}/${id}`;
}

/**
 * The page of the record that a change wrote, with a notice that it was saved now or before. A source comes last,
 * because it is usually new with the record that cites it.
 */
export function savedPath(written: Written): string {
  const { records } = written;
  const record = records.find(({ type }) => isUndoableType(type)) ?? records.find(({ type }) => isPagedType(type));
  const path = record && isPagedType(record.type) ? pathOf(record.type, record.id) : "desk";
  return `${path}?${savedQuery(written)}`;
}

/** The parameters with which a record's page confirms what a change did: `saved=1&change=12`. */
export function savedQuery({ repeated, change }: Written): string {
  return `saved=${repeated ? "again" : "1"}${change === null ? "" : `&change=${change}`}`;
}

/** The address of the form of a new place with this name. */
export function newPlacePath(locale: Locale, name: string): string {
  return `/${locale}/${pathOf("facility", "new")}?name=${encodeURIComponent(name)}`;
}

/** The page of a proposal. */
export function proposalPath(id: number): string {
  return `desk/proposals/${id}`;
}

/** The page of the proposal that a request became, with a notice that it waits since now or before. */
export function sentPath(proposal: number, { repeated }: Pick<Written, "repeated">): string {
  return `${proposalPath(proposal)}?sent=${repeated ? "again" : "1"}`;
}
