import { randomUUID } from "node:crypto";
import { type CsvRow, csvStream } from "@/app/_public/files/csv-stream";
import { definePost } from "@/app/(staff)/_shared/form/define-route";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { type Export, recordExport } from "@/db/accounts/record-export";
import { walkPages } from "@/db/accounts/walk-pages";
import type { Db } from "@/db/ledger/open";
import { canExport } from "@/domain/values/permissions";

type ListExportSpec<Filter, Item> = {
  action: Export["action"];
  fileName: string;
  columns: readonly string[];
  filterOf(query: Awaited<Query>): Filter;
  count(db: Db, filter: Filter): number;
  list(db: Db, query: Filter & { after?: number; limit: number }): { items: Item[]; next: number | null };
  row(item: Item): CsvRow;
};

/** Defines the export of a filtered list as a CSV file. The export is written to the history first. */
export function defineListExport<Filter extends Export["filter"], Item>(spec: ListExportSpec<Filter, Item>) {
  return definePost({
    permission: canExport,
    answer: async (db, user, request) => {
      const data = await request.formData();
      const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string");
      const filter = spec.filterOf(Object.fromEntries(texts));
      const input = { action: spec.action, requestId: randomUUID(), filter, rows: spec.count(db, filter) };
      const outcome = await recordExport(db, { id: `user:${user.id}` }, input, new Date());
      if (!outcome.ok) throw new Error("an export cannot be refused");
      const pages = walkPages((page) => spec.list(db, { ...filter, ...page }));
      return csvStream(spec.columns, rowsOf(pages, spec.row), spec.fileName);
    },
  });
}

function* rowsOf<Item>(pages: Iterable<Item[]>, row: (item: Item) => CsvRow): Generator<CsvRow[]> {
  for (const page of pages) yield page.map(row);
}
