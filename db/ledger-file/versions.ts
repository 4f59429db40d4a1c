import type Database from "better-sqlite3";
import journal from "@/drizzle/meta/_journal.json" with { type: "json" };
import { LedgerUnusable } from "./unusable";

/** The schema that this code knows: the number of migrations. Part of the build, whatever lies on the disk later. */
export const schemaVersion = journal.entries.length;

/**
 * The version of what the projection publishes of a record; raised when that changes. 1: detentions. 2: what made a head.
 * 3: detentions whose release was withdrawn. 4: a release found untrue ended nothing. 5: nor is the spell before another.
 * 6: sources are public with the first published record that cites them. 7: a blank consent scope covers the name alone.
 * 8: small cells one by one, and past rows marked as hidden.
 */
export const projectionShape = 8;

export type Versions = { schema: number; projection: number };

const statements = new WeakMap<Database.Database, Database.Statement<[], Versions>>();

/** The versions of an open ledger: applied migrations, and the shape of its projection (the file's `user_version`). */
export function versionsOf(client: Database.Database): Versions {
  let statement = statements.get(client);
  if (!statement) {
    statement = client.prepare<[], Versions>(
      "SELECT (SELECT count(*) FROM __drizzle_migrations) AS schema, user_version AS projection FROM pragma_user_version",
    );
    statements.set(client, statement);
  }
  const versions = statement.get();
  if (!versions) throw new Error("PRAGMA user_version gave no row");
  return versions;
}

/** Throws `LedgerUnusable` (`newer`, `older`) unless the ledger has the schema that this code knows. */
export function requireKnownSchema(client: Database.Database): void {
  requireNotNewer(client);
  if (versionsOf(client).schema < schemaVersion) throw new LedgerUnusable("older", client.name);
}

/** Throws `LedgerUnusable` (`newer`) if a newer version of the software migrated the ledger or wrote its projection. */
export function requireNotNewer(client: Database.Database): void {
  const { schema, projection } = versionsOf(client);
  if (schema > schemaVersion || projection > projectionShape) {
    throw new LedgerUnusable("newer", client.name, `${schema}.${projection} > ${schemaVersion}.${projectionShape}`);
  }
}

/** Throws `LedgerUnusable` (`older`) if the projection has yet to be rebuilt by the next start. */
export function requireCurrentProjection(client: Database.Database): void {
  if (versionsOf(client).projection < projectionShape) throw new LedgerUnusable("older", client.name);
}
