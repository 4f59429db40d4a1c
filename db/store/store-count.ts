import { eq } from "drizzle-orm";
import type { DocumentOf } from "@/domain/records/document";
import type { Tx } from "../open";
import { upsertRow } from "../prepared";
import { citations } from "../schema/citations";
import { countParts, counts } from "../schema/counts";
import { storeCitations } from "./store-citations";

/** Writes a count with its parts and citations; nothing of one that is gone. */
export function storeCount(tx: Tx, { id, facts }: DocumentOf<"count">, version: number) {
  const { parts, noteEs: _es, noteEn: _en, citations: cited, gone, ...figure } = facts;
  if (gone) return tx.delete(counts).where(eq(counts.id, id)).run();
  const row = { version, ...figure };
  upsertRow(tx, counts, { id, ...row });
  tx.delete(countParts).where(eq(countParts.count, id)).run();
  for (const part of parts)
    tx.insert(countParts)
      .values({ count: id, ...part })
      .run();
  tx.delete(citations).where(eq(citations.count, id)).run();
  storeCitations(tx, { count: id }, cited);
}
