import { and, count, eq, gt, inArray, like, ne, notExists, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { groupParts } from "@/db/schema/groups";
import { people, personNationalities } from "@/db/schema/people";
import { soleNationality } from "@/domain/values/combination";

/**
 * Matches people by nationality: `CO` has it, `only-CO` has no other, `dual` has two or more, and `foreign_or_dual` has
 * another than the home country.
 */
export function ofNationality(db: Db | Tx, code: string): SQL | undefined {
  if (code === "dual") return isDual(db);
  if (code === "foreign_or_dual") return or(inArray(people.id, foreigners(db)), isDual(db));
  const sole = soleNationality(code);
  if (!sole) return inArray(people.id, holdersOf(db, code));
  return and(inArray(people.id, holdersOf(db, sole)), eq(people.secondNationality, ""), hasNoOther(db, sole));
}

/** Selects the groups with people of a nationality, by the same codes as `ofNationality`. */
export function groupsOfNationality(db: Db | Tx, code: string) {
  return db.select({ group: groupParts.group }).from(groupParts).where(isPartOf(db, code));
}

function isPartOf(db: Db | Tx, code: string): SQL | undefined {
  const { nationality } = groupParts;
  if (code === "dual") return like(nationality, "%+%");
  const sole = soleNationality(code);
  if (sole !== undefined) return eq(nationality, sole);
  if (code !== "foreign_or_dual") return sql`instr(${nationality}, ${code}) > 0`;
  const home = readSettings(db as Db).homeCountry;
  return notInArray(nationality, [home, `${home}?`, "?"]);
}

function holdersOf(db: Db | Tx, country: string) {
  const { person, country: own } = personNationalities;
  return db.select({ person }).from(personNationalities).where(eq(own, country));
}

function foreigners(db: Db | Tx) {
  const { person, country } = personNationalities;
  const home = readSettings(db as Db).homeCountry;
  return db.select({ person }).from(personNationalities).where(ne(country, home));
}

/** Two nationalities, or one and a second that is not stated. */
function isDual(db: Db | Tx): SQL | undefined {
  const { person } = personNationalities;
  const several = db.select({ person }).from(personNationalities).groupBy(person).having(gt(count(), 1));
  return or(inArray(people.id, several), eq(people.secondNationality, "+?"));
}

function hasNoOther(db: Db | Tx, country: string): SQL {
  const other = alias(personNationalities, "other");
  const others = db
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.person, people.id), ne(other.country, country)));
  return notExists(others);
}

/** Returns the countries whose nationality some person has. */
export function listHeldCountries(db: Db): string[] {
  const { country } = personNationalities;
  const rows = db.selectDistinct({ country }).from(personNationalities).orderBy(country).all();
  return rows.map((row) => row.country);
}
