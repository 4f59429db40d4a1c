import { eq } from "drizzle-orm";
import type { DocumentOf } from "@/domain/records/document";
import { addressKey } from "@/domain/sources/address-key";
import type { Tx } from "../open";
import { upsertRow } from "../prepared";
import { evidence } from "../schema/evidence";
import { sources } from "../schema/sources";

/** Writes a source with its evidence. */
export function storeSource(tx: Tx, { id, facts }: DocumentOf<"source">, version: number) {
  const { url, outlet, title } = facts;
  const source = Number(id);
  upsertRow(tx, sources, { id: source, version, url, outlet, title, addressKey: addressKey(url) });
  if (version > 1) tx.delete(evidence).where(eq(evidence.source, source)).run();
  for (const file of facts.evidence ?? []) {
    tx.insert(evidence)
      .values({ source, ...file })
      .run();
  }
}
