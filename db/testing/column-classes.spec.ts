import { getTableColumns, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as publishedCounts from "@/db/schema/published-counts";
import * as publishedDetentions from "@/db/schema/published-detentions";
import * as publishedReleases from "@/db/schema/published-releases";
import { classifiedColumns } from "./column-classes";
import { openTestLedger } from "./open-test-ledger";

/** Tables that SQLite and drizzle keep for themselves. The tables of an index of words are classified as one. */
const own = /^(sqlite_|__drizzle_)|_(config|content|data|docsize|idx)$/;

test("every column of every table is classified: a new one fails here until somebody says who may see it", async () => {
  const db = await openTestLedger();
  const tables = db.$client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const columns = tables
    .filter((table) => !own.test(table))
    .flatMap((table) =>
      (db.$client.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => `${table}.${name}`),
    );
  const classified = classifiedColumns().map(({ table, column }) => `${table}.${column}`);
  expect(classified.toSorted()).toEqual(columns.toSorted());
});

test("only the tables of the public side have public columns, besides what the desk keeps of its labels", () => {
  const shown = classifiedColumns().filter((column) => column.is === "public" || column.is === "named");
  const outside = shown.filter(({ table }) => !table.startsWith("published_"));
  expect(outside.map(({ table, column }) => `${table}.${column}`)).toEqual([
    "changes.public_reason",
    "changes.head",
    "changes.hash",
    "facilities.name",
    "milestones.on",
    "publishers.short_es",
    "publishers.short_en",
  ]);
});

test("names are in tables and columns of their own", () => {
  const modules = [publishedCounts, publishedDetentions, publishedReleases];
  const columns = modules
    .flatMap((module) => Object.values(module))
    .filter((table): table is SQLiteTable => is(table, SQLiteTable))
    .flatMap((table) => Object.values(getTableColumns(table)).map(({ name }) => name));
  expect(columns.filter((name) => /name/.test(name))).toEqual(["name", "name"]);
});
