import { getTableColumns, getTableName } from "drizzle-orm";
import { recordRows } from "@/db/current-rows/record-rows";
import type { StoredRow } from "@/db/history/stored-row";
import type { Db } from "@/db/ledger/open";
import { statementOf } from "@/db/ledger/statements";
import type { RecordType } from "@/domain/records/document";
import { differingColumns, inWords, type Row } from "./differing-columns";
import type { NewestRecord } from "./newest-records";

/** Where the rows of a record are. `key`: the columns that tell the record's rows of a table apart. */
type Place = { table: string; where: string; key: string[] };

const own = (table: string): Place => ({ table, where: "id = :id", key: ["id"] });
const detained = "SELECT id FROM detentions WHERE person = :id";
const cited = (where: string): Place => ({
  table: "citations",
  where,
  key: ["detention", "release", "count", "group", "position"],
});

const places: Record<RecordType, readonly Place[]> = {
  person: [
    own("people"),
    { table: "person_nationalities", where: "person = :id", key: ["country"] },
    { table: "detentions", where: "person = :id", key: ["id"] },
    { table: "custody_periods", where: `detention IN (${detained})`, key: ["detention", "position"] },
    { table: "releases", where: `detention IN (${detained})`, key: ["id"] },
    cited(`detention IN (${detained}) OR release IN (SELECT id FROM releases WHERE detention IN (${detained}))`),
  ],
  group: [
    own("groups"),
    { table: "group_parts", where: '"group" = :id', key: ["position"] },
    { table: "releases", where: '"group" = :id', key: ["id"] },
    cited('"group" = :id OR release IN (SELECT id FROM releases WHERE "group" = :id)'),
  ],
  count: [
    own("counts"),
    { table: "count_parts", where: "count = :id", key: ["dimension", "category"] },
    cited("count = :id"),
  ],
  count_review: [],
  source: [own("sources"), { table: "evidence", where: "source = :id", key: ["id"] }],
  publisher: [own("publishers")],
  facility: [own("facilities")],
  milestone: [own("milestones")],
  setting: [own("settings")],
  user: [own("users")],
};

/** Columns that no document has: numbers given by the database, and secrets. */
const undocumented = new Set(["citations.id", "users.password_hash", "users.device_key"]);

/** Returns how the stored rows of a record differ from those that its document describes. */
export function rowFaults(db: Db, { document, version }: NewestRecord): string[] {
  const rows = recordRows(document, version);
  const all = rows ? [...(rows.own ? [rows.own] : []), ...rows.parts] : [];
  return places[document.type].flatMap(({ table, where, key }) => {
    const expected = all.filter((row) => getTableName(row.table) === table).map(storedRow);
    const stored = statementOf(db, `SELECT * FROM "${table}" WHERE ${where}`).all({ id: document.id });
    return differences(table, key, expected, stored as Row[]);
  });
}

function differences(table: string, key: string[], expected: readonly Row[], stored: readonly Row[]): string[] {
  const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const left = new Map(expected.map((row) => [keyOf(row), row]));
  const found = stored.flatMap((row) => {
    const right = left.get(keyOf(row));
    left.delete(keyOf(row));
    if (!right) return [`${table} has a row too many (${inWords(row, key)})`];
    return differingColumns(right, row).map((column) => `${table}.${column} is not what its document says`);
  });
  return [...found, ...[...left.values()].map((row) => `a row of ${table} is missing (${inWords(row, key)})`)];
}

/** Returns the row as SQLite stores it, without undocumented columns. */
function storedRow({ table, row }: StoredRow): Row {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, { name }]) => !undocumented.has(`${getTableName(table)}.${name}`),
  );
  return Object.fromEntries(
    columns.map(([field, column]) => {
      const value = row[field] ?? null;
      return [column.name, value === null ? null : column.mapToDriverValue(value)];
    }),
  );
}

/** Yields the main rows whose record is not in the history. Foreign keys hold the other rows to these. */
export function* strayRows(db: Db): Generator<string, void> {
  for (const [type, [main]] of Object.entries(places)) {
    if (!main) continue;
    const isKnown = `SELECT 1 FROM revisions WHERE record_type = ? AND record_id = CAST(main.id AS TEXT)`;
    const query = `SELECT id FROM "${main.table}" AS main WHERE NOT EXISTS (${isKnown})`;
    for (const id of db.$client.prepare<[string], string | number>(query).pluck().iterate(type)) {
      yield `${type} ${id}: ${main.table} has a row of it, but the history does not know it`;
    }
  }
}
