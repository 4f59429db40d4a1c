import { eq } from "drizzle-orm";
import type { DocumentOf } from "@/domain/records/document";
import type { Tx } from "../open";
import { upsertRow } from "../prepared";
import { citations } from "../schema/citations";
import { groupParts, groups } from "../schema/groups";
import { releases } from "../schema/releases";
import { storeCitations } from "./store-citations";
import { storeRelease } from "./store-release";

/** Writes a group with its breakdown, release and citations; nothing of one that is gone. */
export function storeGroup(tx: Tx, { id, facts }: DocumentOf<"group">, version: number) {
  const group = Number(id);
  if (facts.gone) return tx.delete(groups).where(eq(groups.id, group)).run();
  const row = {
    version,
    event: facts.event,
    headcount: facts.headcount,
    facility: facts.facility,
    federalEntity: facts.federalEntity,
    disclosure: facts.disclosure,
    detainedFrom: facts.detention?.from ?? null,
    detainedState: facts.detention?.state ?? null,
    detainedPublication: facts.detention?.publication ?? null,
    named: facts.named.length,
  };
  upsertRow(tx, groups, { id: group, ...row });
  tx.delete(groupParts).where(eq(groupParts.group, group)).run();
  facts.parts.forEach((part, position) => {
    tx.insert(groupParts)
      .values({ group, position, ...part })
      .run();
  });
  tx.delete(releases).where(eq(releases.group, group)).run();
  tx.delete(citations).where(eq(citations.group, group)).run();
  storeCitations(tx, { group }, facts.detention?.citations ?? []);
  if (facts.release) storeRelease(tx, { group }, facts.release, facts.facility);
}
