import { notFound } from "next/navigation";
import { findDocument, type Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import type { PagedType } from "./record-path";

/** The record of a page, or the page does not exist. */
export function requireRecord<T extends PagedType>(type: T, id: string): Versioned<T> {
  return findDocument(ledger(), type, id) ?? notFound();
}
