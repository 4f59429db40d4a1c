import { eq } from "drizzle-orm";
import type { DocumentOf } from "@/domain/records/document";
import { addressKey } from "@/domain/sources/address-key";
import { searchText } from "@/domain/sources/search-text";
import type { Tx } from "../open";
import { statementOf } from "../prepared";
import { evidence } from "../schema/evidence";
import { sources } from "../schema/sources";

/** Writes a source with its evidence, and its words into the index `source_words`. */
export function storeSource(tx: Tx, { id, facts }: DocumentOf<"source">, version: number) {
  const { url, outlet, title } = facts;
  const source = Number(id);
  const row = { version, url, outlet, title, addressKey: addressKey(url) };
  tx.insert(sources)
    .values({ id: source, ...row })
    .onConflictDoUpdate({ target: sources.id, set: row })
    .run();
  statementOf(tx, "INSERT OR REPLACE INTO source_words (rowid, words) VALUES (?, ?)").run(
    source,
    searchText(title, outlet, url),
  );
  if (version > 1) tx.delete(evidence).where(eq(evidence.source, source)).run();
  for (const file of facts.evidence ?? []) {
    tx.insert(evidence)
      .values({ source, ...file })
      .run();
  }
}
