import type { z } from "zod";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { queryOf, readQuery } from "@/app/_public/site/read-query";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedLedger } from "@/db/published/connection";
import type { View } from "@/domain/view/view";
import { type CsvRow, csvStream, excelForm } from "./csv-stream";
import { jsonStream } from "./json-stream";
import { listWorkbook } from "./list-workbook";

const pageSize = 500;

/** The file formats of a list, as they end its address. */
export type ListFormat = "csv" | "json" | "xlsx" | "excel.csv";

/** How to export a list to files: every match of a filter, page by page, at one head. */
export type ListFile<Query, Item> = {
  /** Part of the file name: `vigilia-<name>-<head>.csv`. */
  name: "counts" | "releases" | "detentions";
  query: z.ZodType<Query>;
  columns: readonly string[];
  walk(db: PublishedDb, view: View, limit: number, query: Query): Iterable<Item[]>;
  /** Returns the converters at a view: from item to CSV lines, and from item to API object. */
  converters(db: PublishedDb, view: View): { rows(item: Item): CsvRow[]; apiItem(item: Item): object };
};

/**
 * Returns a route handler that serves a list as a file. The front door has already validated the query. Any site may
 * read the response.
 */
export function defineListFile<Query, Item>(list: ListFile<Query, Item>, format: ListFormat) {
  return async (request: Request, { params }: LocaleParams): Promise<Response> => {
    const { view, locale } = await readParams(params);
    const query = await readQuery(list.query, queryOf(request));
    const answer = write();
    answer.headers.set("Access-Control-Allow-Origin", "*");
    return answer;

    function write(): Response {
      const db = publishedLedger();
      if (format === "csv") return listCsv(list, db, view, query);
      if (format === "json") return listJson(list, db, view, query);
      const file = fileName(list.name, view, format);
      const pages = linesOf(list, db, view, query);
      if (format === "excel.csv") return csvStream(list.columns, pages, file, excelForm(locale));
      const filter = Object.fromEntries(new URL(request.url).searchParams);
      return listWorkbook({ name: list.name, pages, view, locale, filter: withoutView(filter), fileName: file });
    }
  };
}

/** Returns a list as CSV. */
export function listCsv<Query, Item>(list: ListFile<Query, Item>, db: PublishedDb, view: View, query: Query): Response {
  return csvStream(list.columns, linesOf(list, db, view, query), fileName(list.name, view, "csv"));
}

/** Yields the lines of a list's file, page by page. */
function linesOf<Query, Item>(list: ListFile<Query, Item>, db: PublishedDb, view: View, query: Query) {
  const { rows } = list.converters(db, view);
  return each(list.walk(db, view, pageSize, query), (page) => page.flatMap(rows));
}

/** Returns the filters of an address; the head is part of every frozen address. */
function withoutView({ at: _at, known: _known, ...filter }: Record<string, string>): Record<string, string> {
  return filter;
}

function listJson<Query, Item>(list: ListFile<Query, Item>, db: PublishedDb, view: View, query: Query): Response {
  const { apiItem } = list.converters(db, view);
  return jsonStream(
    view,
    each(list.walk(db, view, pageSize, query), (page) => page.map(apiItem)),
    fileName(list.name, view, "json"),
  );
}

function fileName(name: string, view: View, format: string): string {
  return `vigilia-${name}-${view.at}.${format}`;
}

function* each<Page, Result>(pages: Iterable<Page>, convert: (page: Page) => Result): Generator<Result> {
  for (const page of pages) yield convert(page);
}
