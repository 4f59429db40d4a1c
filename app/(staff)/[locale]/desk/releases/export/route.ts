import { randomUUID } from "node:crypto";
import { type CsvRow, csvStream } from "@/app/_public/files/csv-stream";
import { recordExport, walkReleasesForDesk } from "@/db/releases/export-releases";
import type { DeskRelease } from "@/db/releases/list-releases-for-desk";
import { canExport } from "@/domain/permissions";
import { definePost } from "../../../../define-route";
import { releasesFilter } from "../../../../lists/releases-filter";

const columns = [
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
];

/** The list of releases as the desk filters it, as a file; that somebody took it is in the history first. */
export const POST = definePost({
  permission: canExport,
  answer: async (db, user, request) => {
    const data = await request.formData();
    const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string");
    const filter = releasesFilter(Object.fromEntries(texts));
    const outcome = await recordExport(db, { id: `user:${user.id}` }, randomUUID(), filter, new Date());
    if (!outcome.ok) throw new Error("an export cannot be refused");
    return csvStream(columns, pagesOf(walkReleasesForDesk(db, filter)), "vigilia-excarcelaciones.csv");
  },
});

function* pagesOf(pages: Iterable<DeskRelease[]>): Generator<CsvRow[]> {
  for (const page of pages) yield page.map(rowOf);
}

function rowOf({
  number,
  record,
  name,
  headcount,
  day,
  kind,
  verification,
  publication,
  disclosure,
}: DeskRelease): CsvRow {
  const { type, id } = record;
  return { release: number, type, record: id, name, headcount, day, kind, verification, publication, disclosure };
}
