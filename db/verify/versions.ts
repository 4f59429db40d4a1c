import type { Db } from "@/db/ledger/open";
import type { Finding } from "./finding";

/** The main table of each type of record. Only records of the first three types can be gone. */
const tables = {
  person: "people",
  group: "groups",
  count: "counts",
  source: "sources",
  publisher: "publishers",
  facility: "facilities",
  milestone: "milestones",
  setting: "settings",
  user: "users",
};

/** Whether each current row has the version of its record's newest revision, and no record lacks its row. */
export function* findVersionFaults(db: Db): Generator<Finding, void> {
  for (const [type, table] of Object.entries(tables)) {
    const stored = db.$client.prepare<[string], { id: string; version: number; newest: number | null }>(
      `SELECT CAST(id AS TEXT) AS id, version,
        (SELECT max(version) FROM revisions WHERE record_type = ? AND record_id = CAST("${table}".id AS TEXT)) AS newest
       FROM "${table}" WHERE newest IS NOT version`,
    );
    for (const { id, version, newest } of stored.iterate(type)) {
      yield newest === null
        ? `${type} ${id}: ${table} has a row of it, but the history does not know it`
        : `${type} ${id}: ${table} has version ${version}, but the history has version ${newest}`;
    }
    const absent = db.$client.prepare<[string], string>(
      `SELECT record_id FROM revisions AS first WHERE record_type = ? AND version = 1
        AND NOT EXISTS (SELECT 1 FROM "${table}" WHERE id = first.record_id)
        AND (SELECT json_extract(data, '$.gone') FROM revision_parts JOIN revisions ON id = revision
          WHERE record_type = first.record_type AND record_id = first.record_id AND part = 'facts'
          ORDER BY version DESC LIMIT 1) IS NULL`,
    );
    for (const id of absent.pluck().iterate(type)) yield `${type} ${id}: ${table} has no row of it`;
  }
}
