import { countReleasesForDesk, listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { defineExport } from "../../../../lists/define-export";
import { releasesFilter } from "../../../../lists/releases-filter";

/** The list of releases as the desk filters it, as a file. */
export const POST = defineExport({
  action: "release.export",
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
