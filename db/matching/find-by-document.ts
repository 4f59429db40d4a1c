import { and, asc, gte, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { people } from "@/db/schema/people";
import { documentKey } from "@/domain/matching/document-key";

/** Minimum number of digits; fewer match too many people. */
const fewest = 4;

/** Returns the ids of people whose ID number begins with the digits of a text, with or without letter and dots. */
export function findByDocument(db: Db, text: string, limit = 20): string[] {
  const digits = /^\s*[VEP]?[-.\s\d]+$/i.test(text) ? documentKey(text) : "";
  if (digits.length < fewest) return [];
  return db
    .select({ id: people.id })
    .from(people)
    .where(and(sql`document_key <> ''`, gte(people.documentKey, digits), lt(people.documentKey, `${digits}:`)))
    .orderBy(asc(people.documentKey), asc(people.id))
    .limit(limit)
    .all()
    .map(({ id }) => String(id));
}
