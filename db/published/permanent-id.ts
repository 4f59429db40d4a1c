import { createHash } from "node:crypto";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { findFirstHead } from "./heads";

/**
 * Returns the id of a public thing: a feed, an entry, a state of the ledger. It is the same for the ledger's life,
 * under any host name and after a restore or a rebuild, because it depends on the ledger's first head and the path
 * only. A name-based UUID (RFC 9562, version 8) as a URN.
 */
export function permanentId(db: PublishedDb, path: string): string {
  const first = findFirstHead(db);
  if (!first) throw new Error("the ledger has no head");
  const bytes = createHash("sha256").update(`${first.hash}\n${path}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

/** Returns the id of the ledger's data at a head, the same in every language and format. */
export function datasetId(db: PublishedDb, head: number): string {
  return permanentId(db, `data/${head}`);
}
