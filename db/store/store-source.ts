import type { DocumentOf } from "@/domain/records/document";
import { addressKey } from "@/domain/sources/address-key";
import { searchText } from "@/domain/sources/search-text";
import type { Tx } from "../open";
import { statementOf } from "../prepared";
import { sources } from "../schema/sources";

/** Writes a source, and its words into the index `source_words`. */
export function storeSource(tx: Tx, { id, facts }: DocumentOf<"source">, version: number) {
  const { url, outlet, title } = facts;
  const source = Number(id);
  const row = { version, url, outlet, title, addressKey: addressKey(url) };
  tx.insert(sources)
    .values({ id: source, ...row })
    .onConflictDoUpdate({ target: sources.id, set: row })
    .run();
  if (version > 1) statementOf(tx, "DELETE FROM source_words WHERE rowid = ?").run(source);
  statementOf(tx, "INSERT INTO source_words (rowid, words) VALUES (?, ?)").run(source, searchText(title, outlet, url));
}
