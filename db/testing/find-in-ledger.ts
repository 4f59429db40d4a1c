import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Db } from "@/db/ledger/open";
import { searchKey } from "@/domain/values/search-key";

/**
 * Returns where any of some words stands in a ledger: `table.column` of every table, terms of every index of words, and
 * every file next to the ledger with its log and lists. Searches as written, folded, and in UTF-16.
 */
export function findInLedger(db: Db, words: readonly string[]): string[] {
  return [...new Set([...inColumns(db, words), ...inIndexes(db, words), ...inFiles(dirname(db.$client.name), words)])];
}

function inColumns(db: Db, words: readonly string[]): string[] {
  const tables = db.$client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  return tables.flatMap((table) => {
    const columns = (db.$client.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
    return columns
      .filter((column) => {
        const values = db.$client.prepare(`SELECT CAST("${column}" AS BLOB) FROM "${table}"`).pluck().all();
        return values.some((value) => value !== null && holds(value as Buffer, words));
      })
      .map((column) => `${table}.${column}`);
  });
}

/** An index stores shared beginnings of words once, so a search of its bytes is not enough. */
function inIndexes(db: Db, words: readonly string[]): string[] {
  const indexes = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'")
    .pluck()
    .all() as string[];
  return indexes.filter((name) => {
    db.$client.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_of_${name} USING fts5vocab(main, ${name}, row)`);
    const terms = db.$client.prepare(`SELECT term FROM temp.terms_of_${name}`).pluck().all() as string[];
    // An index of three letters holds no word as a whole: its rows were searched as columns.
    return terms.some((term) => term.length > 3 && words.some((word) => searchKey(word).split(" ").includes(term)));
  });
}

/**
 * Another process reads the files: when a process closes any descriptor of the ledger, it loses the locks of its own
 * connections (POSIX), and the next process to close the ledger deletes the log.
 */
function inFiles(folder: string, words: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter(
      (file) =>
        words.some((word) => searchKey(file).includes(searchKey(word))) ||
        (statSync(file).isFile() && holds(execFileSync("cat", [file], { maxBuffer: Number.POSITIVE_INFINITY }), words)),
    )
    .map((file) => relative(folder, file));
}

function holds(bytes: Buffer, words: readonly string[]): boolean {
  return words.some((word) =>
    [word, word.toLowerCase(), word.toUpperCase(), searchKey(word)].some(
      (form) => form !== "" && (bytes.includes(form) || bytes.includes(Buffer.from(form, "utf16le"))),
    ),
  );
}
