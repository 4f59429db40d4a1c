import type { z } from "zod";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { queryOf, readQuery } from "@/app/_public/site/read-query";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedLedger } from "@/db/published/connection";
import type { View } from "@/domain/view/view";
import { type CsvRow, csvStream } from "./csv-stream";
import { jsonStream } from "./json-stream";

const pageSize = 500;

/** How a filtered list is written to files, page by page at one head. */
export type ListFile<Query, Item> = {
  /** In the file's name: `vigilia-<name>-<head>.csv`. */
  name: string;
  query: z.ZodType<Query>;
  columns: readonly string[];
  walk(db: PublishedDb, view: View, limit: number, query: Query): Iterable<Item[]>;
  /** Turns an item into CSV rows and into JSON, at a view. */
  serializer(db: PublishedDb, view: View): { rows(item: Item): CsvRow[]; json(item: Item): object };
};

/** Defines the GET handler of a list as a file. The front door has checked the query; any site may read the response. */
export function defineListFile<Query, Item>(list: ListFile<Query, Item>, format: "csv" | "json") {
  return async (request: Request, { params }: LocaleParams): Promise<Response> => {
    const { view } = await readParams(params);
    const query = await readQuery(list.query, queryOf(request));
    const answer = (format === "csv" ? listCsv : listJson)(list, publishedLedger(), view, query);
    answer.headers.set("Access-Control-Allow-Origin", "*");
    return answer;
  };
}

/** A list as a CSV response. */
export function listCsv<Query, Item>(list: ListFile<Query, Item>, db: PublishedDb, view: View, query: Query): Response {
  const { rows } = list.serializer(db, view);
  const pages = each(list.walk(db, view, pageSize, query), (page) => page.flatMap(rows));
  return csvStream(list.columns, pages, fileName(list.name, view, "csv"));
}

function listJson<Query, Item>(list: ListFile<Query, Item>, db: PublishedDb, view: View, query: Query): Response {
  const { json } = list.serializer(db, view);
  return jsonStream(
    view,
    each(list.walk(db, view, pageSize, query), (page) => page.map(json)),
    fileName(list.name, view, "json"),
  );
}

function fileName(name: string, view: View, format: string): string {
  return `vigilia-${name}-${view.at}.${format}`;
}

function* each<Page, Result>(pages: Iterable<Page>, map: (page: Page) => Result): Generator<Result> {
  for (const page of pages) yield map(page);
}
