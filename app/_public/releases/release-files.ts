import type { ListFile } from "@/app/_public/files/list-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { walkReleases } from "@/db/published/walk-releases";
import { releaseFace } from "@/domain/faces/release-face";
import { releaseColumns, releaseRows } from "@/domain/faces/release-rows";
import { type ReleaseFileQuery, releaseFileQuery } from "@/domain/queries/releases-query";

const pageSize = 500;

/** The releases logged here as files: one line for each nationality and gender of a release, or items as in the API. */
export const releaseFiles: ListFile<ReleaseFileQuery> = {
  name: "releases",
  query: releaseFileQuery,
  columns: releaseColumns,
  *rows(db, view, query) {
    const place = readEdition(view);
    for (const page of walkReleases(db, view, pageSize, query)) {
      yield page.flatMap((release) => releaseRows(release, place));
    }
  },
  *items(db, view, query) {
    const place = readEdition(view);
    for (const page of walkReleases(db, view, pageSize, query))
      yield page.map((release) => releaseFace(release, place));
  },
};
