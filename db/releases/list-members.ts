import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { detentions } from "@/db/schema/detentions";
import { people } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";
import type { Publication } from "@/domain/values/vocabulary";

/** A named member of a group, with the release that links the person to it. */
export type GroupMember = {
  release: number;
  publication: Publication;
  person: number;
  givenNames: string;
  surnames: string;
};

/** Returns the named members of a group, in the order in which they were named. */
export function listMembers(db: Db, group: string): GroupMember[] {
  return db
    .select({
      release: releases.id,
      publication: releases.publication,
      person: people.id,
      givenNames: people.givenNames,
      surnames: people.surnames,
    })
    .from(releases)
    .innerJoin(detentions, eq(detentions.id, releases.detention))
    .innerJoin(people, eq(people.id, detentions.person))
    .where(eq(releases.fromGroup, Number(group)))
    .orderBy(releases.id)
    .all();
}
