import { and, eq, inArray } from "drizzle-orm";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";
import type { GroupFacts, NamedMember } from "@/domain/records/group";
import { combinationOf } from "@/domain/values/combination";

/**
 * Returns a group as if the people were named whose release is a draft or waits for review, so that a batch does not name
 * more people than the group has. A draft does not reserve a place: if no other is left, drafts do not count.
 */
export function groupWithDrafts(db: Db | Tx, id: string): GroupFacts | undefined {
  const facts = findDocument(db, "group", id)?.document.facts;
  if (!facts) return undefined;
  const named = [...facts.named, ...listDraftMembers(db, id)];
  return named.length < facts.headcount ? { ...facts, named } : facts;
}

/** Returns the people of a group whose release is a draft or waits for review. */
export function listDraftMembers(db: Db | Tx, id: string): NamedMember[] {
  return db
    .select({ release: releases.id, person: detentions.person })
    .from(releases)
    .innerJoin(detentions, eq(detentions.id, releases.detention))
    .where(and(eq(releases.fromGroup, Number(id)), inArray(releases.publication, ["draft", "in_review", "returned"])))
    .orderBy(releases.id)
    .all()
    .flatMap(({ release, person }) => {
      const profile = findDocument(db, "person", String(person))?.document.facts.profile;
      if (!profile) return [];
      const nationality = combinationOf(profile.nationalities, profile.secondNationality);
      return [{ release, nationality, gender: profile.gender }];
    });
}
