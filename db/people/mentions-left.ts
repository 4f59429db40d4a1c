import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasedPeople, plainText } from "@/db/proposals/erase-proposals";
import { revisionParts, revisions } from "@/db/schema/revisions";
import { mentionsPerson } from "@/domain/matching/mentions";
import { mayMention } from "@/domain/matching/without-mentions";
import { type PersonIdentity, personIdentity } from "@/domain/records/person";

/** Records whose public texts an erasure does not change. */
const withPublicTexts = ["source", "count", "facility", "publisher", "milestone"] as const;

/** A record that has the name of a person, and that an erasure of the person leaves as it is. */
export type Left = { type: "person" | (typeof withPublicTexts)[number]; id: string };

/**
 * Returns what an erasure of a person leaves: other people with the same name, other name or ID number, and records whose
 * public texts name the person. Reads all current records, so it is only for the page of the erasure.
 */
export function mentionsLeft(db: Db, person: string): Left[] {
  const merged = findDocument(db, "person", person)?.document.facts.mergedFrom ?? [];
  const own = [person, ...merged];
  const people = erasedPeople(
    db,
    own.map((id) => ({ type: "person", id })),
  );
  const identities = people.flatMap((each) => each.identities);
  const isLikely = mayMention(identities);
  const names = (text: string) => isLikely(text) && mentionsPerson(text, identities);
  const namesakes = newestParts(db, "identity", ["person"]).filter(
    ({ id, data }) => !own.includes(id) && isLikely(data) && names(whoIs(personIdentity.parse(JSON.parse(data)))),
  );
  const texts = newestParts(db, "facts", withPublicTexts).filter(({ data }) => names(plainText([data])));
  return [...namesakes, ...texts].map(({ type, id }) => ({ type, id }));
}

function whoIs({ givenNames, surnames, alsoKnownAs, document }: PersonIdentity): string {
  return [givenNames, surnames, alsoKnownAs, document].join(" ");
}

/** Returns a part of the current version of each record of some types. */
function newestParts(db: Db, part: "facts" | "identity", types: readonly Left["type"][]) {
  const { recordType, recordId, version } = revisions;
  const newest = sql`(SELECT max(r.version) FROM revisions r WHERE r.record_type = ${recordType} AND r.record_id = ${recordId})`;
  const rows = db
    .select({ type: recordType, id: recordId, data: revisionParts.data })
    .from(revisions)
    .innerJoin(revisionParts, and(eq(revisionParts.revision, revisions.id), eq(revisionParts.part, part)))
    .where(and(inArray(recordType, [...types]), eq(version, newest), isNotNull(revisionParts.data)))
    .orderBy(revisions.id)
    .all();
  return rows as { type: Left["type"]; id: string; data: string }[];
}
