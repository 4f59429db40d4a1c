import { group } from "d3-array";
import { inArray, or, type SQL } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { Row, Version } from "@/domain/changelog/field-changes";
import { type LogType, logTypes } from "@/domain/changelog/logged-fields";
import type { NamedSpan, Span } from "@/domain/changelog/logged-record";
import type { MayLackConsent } from "@/domain/projection/without-consent";
import type { GroupPart } from "@/domain/records/group";
import type { Day } from "@/domain/values/day";
import type { View } from "@/domain/view/view";
import { consentedOn } from "./consented";
import { type LogTable, logTables } from "./log-tables";
import { readNamed } from "./named-members";

/**
 * A record with every version that was ever public, the heads between which it was under review, and of a group the
 * people who were named out of it.
 */
export type LoggedVersions = { type: LogType; id: string; versions: Version[]; reviews: Span[]; named: NamedSpan[] };

/** In SQLite a negative limit is none. */
const unlimited = -1;

/**
 * Returns the records that some heads touched, as the public may read them on the view's day. At most five queries per
 * kind of record, however many heads. `most`: how many records of each kind.
 */
export function versionsAt(db: PublishedDb, view: View, heads: readonly number[], most = unlimited): LoggedVersions[] {
  if (heads.length === 0) return [];
  return logTypes.flatMap((type) => {
    const { reviews } = logTables[type];
    const touched = [logTables[type], ...(reviews ? [reviews] : [])];
    const keys = touched.flatMap((table) => touchedIn(db, table, heads, most));
    return versionsOf(db, view, type, [...new Set(keys)]);
  });
}

function touchedIn(
  db: PublishedDb,
  { table, key }: Pick<LogTable, "table" | "key">,
  heads: readonly number[],
  most: number,
) {
  const touched = or(inArray(table.fromHead, [...heads]), inArray(table.toHead, [...heads]));
  const rows = db.selectDistinct({ key }).from(table).where(touched).limit(most).all();
  return rows.map((row) => row.key as string | number);
}

/** Returns records by public number or id, as the public may read them on the view's day. */
export function versionsOf(
  db: PublishedDb,
  view: View,
  type: LogType,
  keys: readonly (string | number)[],
): LoggedVersions[] {
  if (keys.length === 0) return [];
  const { table, key, parts, reviews } = logTables[type];
  const rows = read(db, table, inArray(key, [...keys]));
  const ofParts = parts === null ? [] : read(db, parts.table, inArray(parts.key, [...keys]));
  const marks = reviews === undefined ? [] : read(db, reviews.table, inArray(reviews.key, [...keys]));
  const keyName = nameOf(table, key);
  const partsOf = group(ofParts, (part) => (parts ? part[nameOf(parts.table, parts.key)] : undefined));
  const consented = consentedOn(db, view);
  const named = readNamed(db, type, keys);
  return Array.from(
    group(rows, (row) => row[keyName]),
    ([id, own]) => ({
      type,
      id: String(id),
      versions: own.map((row) => versionOf(row, partsOf.get(id) ?? [], consented)),
      reviews: marks.filter((mark) => mark.id === id).map(spanOf),
      named: named.get(Number(id)) ?? [],
    }),
  );
}

/** Parts begin and end with their record's row. */
function versionOf(row: Row, parts: readonly Row[], consented: ReturnType<typeof consentedOn>): Version {
  const span = spanOf(row);
  const own = parts.filter((part) => part.fromHead === span.fromHead);
  // Only rows of people have an end of consent, which is not public itself.
  if (typeof row.until !== "string") return { ...span, row, parts: own };
  const shown = consented(row as Consented["row"], own as Consented["parts"]);
  return { ...span, row: { ...shown.row, until: null }, parts: shown.parts };
}

function spanOf(row: Row): Span {
  return { fromHead: Number(row.fromHead), toHead: row.toHead === null ? null : Number(row.toHead) };
}

/** A row of a release or detention, and its parts. */
type Consented = {
  row: Row & MayLackConsent & { until: Day | null };
  parts: (Row & GroupPart)[];
};

function read(db: PublishedDb, table: LogTable["table"], where: SQL): Row[] {
  return db.select().from(table).where(where).all() as Row[];
}

function nameOf(table: LogTable["table"], column: LogTable["key"]): string {
  const found = Object.entries(table).find(([, each]) => each === column);
  if (!found) throw new Error(`${column.name} is not a column of this table`);
  return found[0];
}
