import { notFound } from "next/navigation";
import type { PagedType } from "@/app/(staff)/_shared/words/record-path";
import { findDocument, type Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";

/** The record of a page, or the page does not exist. */
export function requireRecord<T extends PagedType>(type: T, id: string): Versioned<T> {
  return findDocument(ledger(), type, id) ?? notFound();
}
