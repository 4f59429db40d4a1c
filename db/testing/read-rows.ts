import Database from "better-sqlite3";

/** Columns that every released schema has. */
const columns = {
  users: "name, email, role",
  people: "id, version, given_names, surnames",
  detentions: "id, person, from_day, ended, end_day, publication",
  releases: "id, detention, day, kind, verification, verified_by, publication",
  groups: "id, version, event, headcount",
  counts: "id, version, publisher, measure, as_of, value, qualifier, standing, publication",
  count_parts: "count, dimension, category, value",
  sources: "id, version, url, outlet",
  citations: "source, count, release, detention, position, tier",
  published_heads: "number, hash, day",
};

/** Returns what an upgrade must keep, read with plain SQL from a ledger of any schema that was released. */
export function readRows(path: string) {
  const client = new Database(path, { readonly: true });
  const all = (sql: string) => client.prepare(sql).raw().all();
  try {
    const tables = Object.entries(columns).map(([table, names]) => [
      table,
      all(`SELECT ${names} FROM "${table}" ORDER BY ${names}`),
    ]);
    return {
      schema: Number(client.prepare("SELECT count(*) FROM __drizzle_migrations").pluck().get()),
      rows: Object.fromEntries(tables) as Record<keyof typeof columns, unknown[]>,
      history: all(
        `SELECT c.id, c.actor, c.action, c.at, c.hash, r.record_type, r.record_id, r.version, p.part, p.data
           FROM changes c LEFT JOIN revisions r ON r.change = c.id LEFT JOIN revision_parts p ON p.revision = r.id
           ORDER BY c.id, r.id, p.part`,
      ),
    };
  } finally {
    client.close();
  }
}
