import { notFound } from "next/navigation";
import type { PagedType } from "@/app/(staff)/_shared/words/record-path";
import { findDocument, type Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";

/** Returns the record of a page; 404 if it does not exist. Does not check the user. */
export function requireRecord<T extends PagedType>(type: T, id: string): Versioned<T> {
  return findDocument(ledger(), type, id) ?? notFound();
}
