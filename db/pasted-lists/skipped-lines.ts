import type { Db } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import type { RecordListInput } from "@/domain/inputs/pasted-list";
import { linesOf } from "@/domain/pasted-list/list-lines";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";

/** As many as an address of a page takes. */
const most = 40;

/** The numbers of the first lines of a list that were skipped. */
export function skippedLines(db: Db, { text, rows }: RecordListInput): number[] {
  const parsed = parsePastedList(text, listFacilities(db));
  const lines = parsed.ok ? linesOf(parsed) : [];
  return lines
    .filter(({ key }) => rows[key]?.as === "skip")
    .map(({ row }) => row.line)
    .slice(0, most);
}
