import type Database from "better-sqlite3";
import journal from "@/drizzle/meta/_journal.json" with { type: "json" };
import { LedgerUnusable } from "./unusable";

/**
 * The schema of this code: the number of migrations. It is part of the build, so later changes on disk do not affect
 * it.
 */
export const schemaVersion = journal.entries.length;

/** Returns the names of the migrations that a ledger with this schema version lacks, oldest first. */
export function migrationsAfter(schema: number): string[] {
  return journal.entries.slice(schema).map(({ tag }) => tag);
}

/**
 * The version of the projection; increase it when the projection publishes something else. 1: detentions. 2: the kind
 * of a head. 3: withdrawing a release because of its person also withdraws the detention. 4: a refuted release does not
 * end a detention. 5: it also does not make the next detention a second one. 6: a source is public with the first
 * published record that cites it. 7: a blank consent scope covers only the name. 8: small cells are solved one by one,
 * and past rows are marked as hidden. 9: people who may be minors are shown by initials, and a consent has an end.
 * 10: a group names the releases of its members who were named since, and a place says into which it was merged.
 */
export const projectionShape = 10;

export type Versions = { schema: number; projection: number };

const statements = new WeakMap<Database.Database, Database.Statement<[], Versions>>();

/**
 * Returns the versions of an open ledger: applied migrations, and the shape of its projection (the file's
 * `user_version`).
 */
export function versionsOf(client: Database.Database): Versions {
  let statement = statements.get(client);
  if (!statement) {
    statement = client.prepare<[], Versions>(
      "SELECT (SELECT count(*) FROM __drizzle_migrations) AS schema, user_version AS projection FROM pragma_user_version",
    );
    statements.set(client, statement);
  }
  const versions = statement.get();
  if (!versions) throw new Error("PRAGMA user_version returned no row");
  return versions;
}

/** Throws `LedgerUnusable` (`newer`, `older`) unless the ledger has the schema of this code. */
export function requireKnownSchema(client: Database.Database): void {
  requireNotNewer(client);
  if (versionsOf(client).schema < schemaVersion) throw new LedgerUnusable("older", client.name);
}

/** Throws `LedgerUnusable` (`newer`) if a newer software version migrated the ledger or wrote its projection. */
export function requireNotNewer(client: Database.Database): void {
  const { schema, projection } = versionsOf(client);
  if (schema > schemaVersion || projection > projectionShape) {
    throw new LedgerUnusable("newer", client.name, `${schema}.${projection} > ${schemaVersion}.${projectionShape}`);
  }
}

/** Throws `LedgerUnusable` (`older`) if the next start has to rebuild the projection. */
export function requireCurrentProjection(client: Database.Database): void {
  if (versionsOf(client).projection < projectionShape) throw new LedgerUnusable("older", client.name);
}
