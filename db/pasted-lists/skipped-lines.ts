import type { Db } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import type { RecordListInput } from "@/domain/inputs/pasted-list";
import { linesOf } from "@/domain/pasted-list/list-lines";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";

/** Maximum number that fits into a URL. */
const most = 40;

/** Returns the numbers of the first skipped lines of a list. */
export function skippedLines(db: Db, { text, rows }: RecordListInput): number[] {
  const parsed = parsePastedList(text, listFacilities(db));
  const lines = parsed.ok ? linesOf(parsed) : [];
  return lines
    .filter(({ key }) => rows[key]?.as === "skip")
    .map(({ row }) => row.line)
    .slice(0, most);
}
