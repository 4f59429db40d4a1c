import type { z } from "zod";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { queryOf, readQuery } from "@/app/_public/site/read-query";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedLedger } from "@/db/published/connection";
import type { View } from "@/domain/view/view";
import { type CsvRow, csvStream } from "./csv-stream";
import { jsonStream } from "./json-stream";

const pageSize = 500;

/** How to export a list to files: every match of a filter, page by page, at one head. */
export type ListFile<Query, Item> = {
  /** Part of the file name: `vigilia-<name>-<head>.csv`. */
  name: string;
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
export function defineListFile<Query, Item>(list: ListFile<Query, Item>, format: "csv" | "json") {
  return async (request: Request, { params }: LocaleParams): Promise<Response> => {
    const { view } = await readParams(params);
    const query = await readQuery(list.query, queryOf(request));
    const answer = (format === "csv" ? listCsv : listJson)(list, publishedLedger(), view, query);
    answer.headers.set("Access-Control-Allow-Origin", "*");
    return answer;
  };
}

/** Returns a list as CSV. */
export function listCsv<Query, Item>(list: ListFile<Query, Item>, db: PublishedDb, view: View, query: Query): Response {
  const { rows } = list.converters(db, view);
  const pages = each(list.walk(db, view, pageSize, query), (page) => page.flatMap(rows));
  return csvStream(list.columns, pages, fileName(list.name, view, "csv"));
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
