import { defineListExport } from "@/app/(staff)/_shared/lists/define-list-export";
import { releasesFilter } from "@/app/(staff)/[locale]/desk/releases/_parts/releases-filter";
import { countReleasesForDesk, listReleasesForDesk } from "@/db/releases/list-releases-for-desk";

/** Exports the filtered list of releases. */
export const POST = defineListExport({
  permission: "release.export",
  fileName: "vigilia-excarcelaciones.csv",
  columns: [
    "release",
    "type",
    "record",
    "name",
    "headcount",
    "day",
    "kind",
    "verification",
    "publication",
    "disclosure",
  ],
  filterOf: releasesFilter,
  count: countReleasesForDesk,
  list: listReleasesForDesk,
  row({ number, record, name, headcount, day, kind, verification, publication, disclosure }) {
    const { type, id } = record;
    return { release: number, type, record: id, name, headcount, day, kind, verification, publication, disclosure };
  },
});
