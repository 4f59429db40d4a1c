import { isNull } from "drizzle-orm";
import { countriesOf, isCountry } from "@/domain/nationality/combination";
import type { PublishedDb } from "../open-published";
import { publishedDetentionParts } from "../schema/published-detentions";
import { publishedReleaseParts } from "../schema/published-releases";

/** The nationalities of the people in a list as it is now, also where it is looked at as it was: what is told no more is no choice. */
export function listCountries(db: PublishedDb, list: "releases" | "detentions"): string[] {
  const table = list === "releases" ? publishedReleaseParts : publishedDetentionParts;
  const rows = db.selectDistinct({ nationality: table.nationality }).from(table).where(isNull(table.toHead)).all();
  return [...new Set(rows.flatMap(({ nationality }) => countriesOf(nationality)).filter(isCountry))];
}
