import { writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { importFile } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import type { RowResult } from "@/domain/imports/row-outcome";
import { rowReasons } from "@/domain/imports/row-reasons";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { Table } from "./table/table";

/** The text of a cell that was not read: blank, the corrected file would say something else. */
const unreadText = "#N/A";

/**
 * Writes the refused rows unchanged, with the reason in an added last column, so that the user can correct and upload
 * them again. Cells that were not read stay unread, and cells beyond the headers stay beyond them. A byte order mark
 * lets Excel read the accents, and no cell can start a formula.
 */
export function writeRefused(db: Db, id: number, table: Table, results: readonly RowResult[], locale: Locale) {
  const refused = new Map(results.filter(({ outcome }) => outcome === "refused").map((each) => [each.row, each]));
  const t = translator(locale);
  const lines = table.rows.flatMap(({ row, cells, unread = [] }) => {
    const result = refused.get(row);
    const own = table.headers.map((_, at) => cells[at] || (unread.includes(at) ? unreadText : ""));
    return result ? [[...own, rowReasons(t, result), ...cells.slice(own.length)]] : [];
  });
  const head = [...table.headers, t("desk.import.reason")];
  const text = stringify([head, ...lines], { bom: true, record_delimiter: "windows", escape_formulas: true });
  writeFileSync(importFile(db, id, "refused.csv"), text, { mode: 0o600 });
}
