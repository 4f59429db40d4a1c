import type { ListFile } from "@/app/_public/files/list-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { readPublishers } from "@/db/published/labels";
import { walkCounts } from "@/db/published/walk-counts";
import { type CountFileQuery, countFileQuery } from "@/domain/addresses/counts-query";
import { countColumns, countRow } from "@/domain/exports/count-row";
import { countExport } from "@/domain/exports/figure-export";
import type { PublishedCount } from "@/domain/projection/published-count";

/** The published counts as files: one CSV line for each count, or API items. */
export const countFiles: ListFile<CountFileQuery, PublishedCount> = {
  name: "counts",
  query: countFileQuery,
  columns: countColumns,
  walk: walkCounts,
  converters(db, view) {
    const place = readEdition(view);
    const publishers = readPublishers(db, view);
    return {
      rows: (count) => [countRow(count, publishers, place)],
      apiItem: (count) => countExport(count, publishers, place),
    };
  },
};
