import { eq } from "drizzle-orm";
import { findDocument, type Versioned } from "../history/read-document";
import type { Db } from "../open";
import { type CitedSources, citedSourcesOf } from "../records/cited";
import { detentions } from "../schema/detentions";
import { people } from "../schema/people";
import { releases } from "../schema/releases";

/** Somebody who says to have been one of the group; counted by their own record once that is published. */
export type GroupMember = {
  release: number;
  publication: string;
  person: number;
  givenNames: string;
  surnames: string;
};

type Found = Versioned<"group"> & { sources: CitedSources; members: GroupMember[] };

/** A group as it stands, with its version, the sources it cites and the people who were taken out of it. */
export function findGroupForDesk(db: Db, id: string): Found | undefined {
  const found = findDocument(db, "group", id);
  if (!found) return undefined;
  const { release, detention } = found.document.facts;
  const sources = citedSourcesOf(db, release?.citations ?? [], detention?.citations ?? []);
  return { ...found, sources, members: listMembers(db, Number(id)) };
}

function listMembers(db: Db, group: number): GroupMember[] {
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
    .where(eq(releases.fromGroup, group))
    .orderBy(releases.id)
    .all();
}
