import type { ListFile } from "@/app/_public/files/list-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { readPublishers } from "@/db/published/labels";
import { walkCounts } from "@/db/published/walk-counts";
import { countColumns, countRow } from "@/domain/faces/count-row";
import { countFace } from "@/domain/faces/figure-face";
import { type CountFileQuery, countFileQuery } from "@/domain/queries/counts-query";

const pageSize = 500;

/** The published counts as files: one line for each, or items as in the API. */
export const countFiles: ListFile<CountFileQuery> = {
  name: "counts",
  query: countFileQuery,
  columns: countColumns,
  *rows(db, view, query) {
    const place = readEdition(view);
    const publishers = readPublishers(db, view);
    for (const page of walkCounts(db, view, pageSize, query)) {
      yield page.map((count) => countRow(count, publishers, place));
    }
  },
  *items(db, view, query) {
    const place = readEdition(view);
    const publishers = readPublishers(db, view);
    for (const page of walkCounts(db, view, pageSize, query))
      yield page.map((count) => countFace(count, publishers, place));
  },
};
