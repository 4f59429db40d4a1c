import type { ListFile } from "@/app/_public/files/list-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { walkReleases } from "@/db/published/walk-releases";
import { type ReleaseFileQuery, releaseFileQuery } from "@/domain/addresses/releases-query";
import { releaseExport } from "@/domain/exports/release-export";
import { releaseColumns, releaseRows } from "@/domain/exports/release-rows";
import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";

/** The releases of this ledger as files: one CSV line for each nationality and gender of a release, or API items. */
export const releaseFiles: ListFile<ReleaseFileQuery, PublishedRelease | HiddenRelease> = {
  name: "releases",
  query: releaseFileQuery,
  columns: releaseColumns,
  walk: walkReleases,
  converters(_db, view) {
    const place = readEdition(view);
    return { rows: (release) => releaseRows(release, place), apiItem: (release) => releaseExport(release, place) };
  },
};
