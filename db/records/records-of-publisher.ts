import { and, eq, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { counts } from "@/db/schema/counts";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";
import { verifierOf } from "@/domain/rules/moved-publisher";
import type { NamingRecord } from "./merge-labels";

/** Returns the people and groups with a release that a publisher verified, and the publisher's figures. */
export function recordsOfPublisher(db: Db | Tx, publisher: string): NamingRecord[] {
  const isVerifier = eq(releases.verifiedBy, verifierOf(publisher));
  const released = db
    .selectDistinct({ id: detentions.person })
    .from(releases)
    .innerJoin(detentions, eq(detentions.id, releases.detention))
    .where(and(isVerifier, isNotNull(detentions.person)))
    .all();
  const ofGroup = and(isVerifier, isNotNull(releases.group));
  const together = db.select({ id: releases.group }).from(releases).where(ofGroup).all();
  const figures = db.select({ id: counts.id }).from(counts).where(eq(counts.publisher, publisher)).all();
  return [
    ...released.map(({ id }) => ({ type: "person" as const, id: String(id) })),
    ...together.map(({ id }) => ({ type: "group" as const, id: String(id) })),
    ...figures.map(({ id }) => ({ type: "count" as const, id })),
  ];
}
