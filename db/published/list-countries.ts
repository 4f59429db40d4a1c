import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedDetentionTotals, publishedReleaseTotals } from "@/db/schema/published-totals";
import { countriesOf, isCountry } from "@/domain/values/combination";

/** The nationalities of the people in a list as it is now, also where it is looked at as it was: what is told no more is no choice. */
export function listCountries(db: PublishedDb, list: "releases" | "detentions"): string[] {
  const table = list === "releases" ? publishedReleaseTotals : publishedDetentionTotals;
  const rows = db.selectDistinct({ nationality: table.nationality }).from(table).all();
  return [...new Set(rows.flatMap(({ nationality }) => countriesOf(nationality)).filter(isCountry))];
}
