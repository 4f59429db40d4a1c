import { inArray, type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { namesQuery } from "@/domain/matching/names-query";

/**
 * Matches people whose names contain every word of a text or its beginning, in any order. Ignores accents, case and
 * spellings that sound the same. Undefined if the text has no words.
 */
export function matchesWords(text: string): SQL | undefined {
  const query = namesQuery(text);
  return query === undefined
    ? undefined
    : inArray(people.id, sql`(SELECT rowid FROM people_names WHERE people_names MATCH ${query})`);
}
