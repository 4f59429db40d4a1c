import type { ListFile } from "@/app/_public/files/list-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { walkDetentions } from "@/db/published/walk-detentions";
import { detentionFace } from "@/domain/faces/detention-face";
import { detentionColumns, detentionRows } from "@/domain/faces/detention-rows";
import { type DetentionFileQuery, detentionFileQuery } from "@/domain/queries/detentions-query";

const pageSize = 500;

/** The detentions logged here as files: one line for each nationality and gender of one, or items as in the API. */
export const detentionFiles: ListFile<DetentionFileQuery> = {
  name: "detentions",
  query: detentionFileQuery,
  columns: detentionColumns,
  *rows(db, view, query) {
    const place = readEdition(view);
    for (const page of walkDetentions(db, view, pageSize, query)) {
      yield page.flatMap((detention) => detentionRows(detention, place));
    }
  },
  *items(db, view, query) {
    const place = readEdition(view);
    for (const page of walkDetentions(db, view, pageSize, query))
      yield page.map((detention) => detentionFace(detention, place));
  },
};
