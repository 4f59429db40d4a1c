import { eq, inArray, like, not, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { publishedDetentionTotals, publishedReleaseTotals } from "@/db/schema/published-totals";
import { soleNationality } from "@/domain/values/combination";

/** Selects the values of `nationalities` at the current head that contain the filter's nationality. */
export function nationalitiesWith(
  db: PublishedDb,
  table: typeof publishedReleaseTotals | typeof publishedDetentionTotals,
  nationality: string,
  home: string,
) {
  return db
    .select({ nationalities: table.nationalities })
    .from(table)
    .where(isOfNationality(table.nationality, nationality, home));
}

/** Matches a group, an exact combination, a single country, or every combination with a country. */
export function isOfNationality(column: SQLiteColumn, nationality: string, home: string): SQL | undefined {
  const sole = soleNationality(nationality);
  if (sole !== undefined) return eq(column, sole);
  if (nationality === "home_only") return eq(column, home);
  if (nationality === "foreign_or_dual") return not(inArray(column, [home, "?", `${home}?`]));
  if (/[+?]/.test(nationality)) return eq(column, nationality);
  return or(
    eq(column, nationality),
    like(column, `${nationality}+%`),
    like(column, `%+${nationality}%`),
    eq(column, `${nationality}?`),
  );
}
