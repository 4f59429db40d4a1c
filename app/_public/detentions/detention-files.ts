import type { ListFile } from "@/app/_public/files/list-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { walkDetentions } from "@/db/published/walk-detentions";
import { type DetentionFileQuery, detentionFileQuery } from "@/domain/addresses/detentions-query";
import { detentionExport } from "@/domain/exports/detention-export";
import { detentionColumns, detentionRows } from "@/domain/exports/detention-rows";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";

/**
 * The detentions of this ledger as files: one CSV line for each nationality and gender of a detention, or API items.
 */
export const detentionFiles: ListFile<DetentionFileQuery, PublishedDetention | HiddenDetention> = {
  name: "detentions",
  query: detentionFileQuery,
  columns: detentionColumns,
  walk: walkDetentions,
  converters(_db, view) {
    const place = readEdition(view);
    return {
      rows: (detention) => detentionRows(detention, place),
      apiItem: (detention) => detentionExport(detention, place),
    };
  },
};
