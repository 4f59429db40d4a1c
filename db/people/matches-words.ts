import { and, like, type SQL } from "drizzle-orm";
import { searchKey } from "@/domain/people/search-key";
import { people } from "../schema/people";

/**
 * The people whose names hold every word of a text, in any order, accents and case forgiven. Undefined where the text
 * has no word. Folded words hold letters and digits alone, so none of them is a wildcard.
 */
export function matchesWords(text: string): SQL | undefined {
  const words = searchKey(text.slice(0, 200)).split(" ").filter(Boolean);
  return and(...words.slice(0, 8).map((word) => like(people.searchKey, `%${word}%`)));
}
