import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedDetentionTotals, publishedReleaseTotals } from "@/db/schema/published-totals";
import { countriesOf, isCountry } from "@/domain/values/combination";

/**
 * Returns the nationalities of people in the current list. Past views use it too, so that a filter never offers a value
 * that is hidden now.
 */
export function listCountries(db: PublishedDb, list: "releases" | "detentions"): string[] {
  const table = list === "releases" ? publishedReleaseTotals : publishedDetentionTotals;
  const rows = db.selectDistinct({ nationality: table.nationality }).from(table).all();
  return [...new Set(rows.flatMap(({ nationality }) => countriesOf(nationality)).filter(isCountry))];
}
