import type { z } from "zod";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { queryOf, readQuery } from "@/app/_public/site/read-query";
import type { PublishedDb } from "@/db/open-published";
import { publishedLedger } from "@/db/published/connection";
import type { View } from "@/domain/view/view";
import { type CsvRow, csvStream } from "./csv-stream";
import { jsonStream } from "./json-stream";

/** How a list is written to files: everything that matches a filter, page by page at one head. */
export type ListFile<Query> = {
  /** In the file's name: `vigilia-<name>-<head>.csv`. */
  name: string;
  query: z.ZodType<Query>;
  columns: readonly string[];
  /** Lines of the CSV file. */
  rows(db: PublishedDb, view: View, query: Query): Iterator<CsvRow[]>;
  /** Items of the JSON file. */
  items(db: PublishedDb, view: View, query: Query): Iterator<object[]>;
};

/** Answers with a list as a file. The proxy has checked the query; any site may read the answer. */
export function defineListFile<Query>(list: ListFile<Query>, format: "csv" | "json") {
  return async (request: Request, { params }: ViewParams): Promise<Response> => {
    const { view } = await readParams(params);
    const query = await readQuery(list.query, queryOf(request));
    const db = publishedLedger();
    const fileName = `vigilia-${list.name}-${view.at}.${format}`;
    const answer =
      format === "csv"
        ? csvStream(list.columns, list.rows(db, view, query), fileName)
        : jsonStream(view, list.items(db, view, query), fileName);
    answer.headers.set("Access-Control-Allow-Origin", "*");
    return answer;
  };
}
