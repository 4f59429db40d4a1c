import { inArray, type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { namesQuery } from "./names-query";

/**
 * The people whose names hold every word of a text or its beginning, in any order; accents, case and what the ear
 * forgives are forgiven. Undefined where the text has no word.
 */
export function matchesWords(text: string): SQL | undefined {
  const query = namesQuery(text);
  return query === undefined
    ? undefined
    : inArray(people.id, sql`(SELECT rowid FROM people_names WHERE people_names MATCH ${query})`);
}
