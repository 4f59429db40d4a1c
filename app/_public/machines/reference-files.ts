import type { CsvRow } from "@/app/_public/files/csv-stream";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { listMilestones, readFacilities, readPublishers } from "@/db/published/labels";
import {
  facilityColumns,
  facilityRow,
  milestoneColumns,
  milestoneRow,
  publisherColumns,
  publisherRow,
} from "@/domain/exports/reference-rows";
import type { View } from "@/domain/view/view";

type ReferenceFile = { columns: readonly string[]; rows: (db: PublishedDb, view: View) => CsvRow[] };

/** The small files to which the others refer. */
export const referenceFiles = {
  publishers: {
    columns: publisherColumns,
    rows: (db, view) => [...readPublishers(db, view).values()].map((row) => publisherRow(row, view.at)),
  },
  facilities: {
    columns: facilityColumns,
    rows: (db, view) => [...readFacilities(db, view).values()].map((row) => facilityRow(row, view.at)),
  },
  milestones: {
    columns: milestoneColumns,
    rows: (db, view) => listMilestones(db, view).map((row) => milestoneRow(row, view.at)),
  },
} satisfies Record<string, ReferenceFile>;
