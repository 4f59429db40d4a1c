import { findHeaders, isHeader } from "@/domain/imports/find-headers";
import type { Xlsx } from "./read-xlsx";
import { FileRefused } from "./table";

/** A sheet with fewer filled rows, or without a row of this many cells, is a cover. */
const fewest = { rows: 2, cells: 3 };

/** A sheet of a workbook; `isSure` is false if the user must choose among several sheets. */
export type ChosenSheet = { at: number; isSure: boolean };

/**
 * Returns the chosen sheet; otherwise the one that Excel shows first. If that is a cover, returns the only visible sheet
 * with the headers of a list; with several, the user must choose. A hidden sheet is never read without a question.
 * Throws `FileRefused` if no sheet has cells.
 */
export function chooseSheet({ sheets, active, read }: Xlsx, chosen: number | undefined): ChosenSheet {
  if (chosen !== undefined && sheets[chosen]?.path) return { at: chosen, isSure: true };
  const cellsOf = (at: number) => read(at).rows.map(({ cells }) => cells);
  const filled = sheets.flatMap(({ path }, at) => (path && read(at).rows.length >= fewest.rows ? [at] : []));
  const visible = filled.filter((at) => sheets[at]?.state === "visible");
  const isShown = visible.includes(active);
  if (visible.length === 0) {
    const [hidden] = filled;
    if (hidden === undefined) throw new FileRefused("file_empty");
    return { at: hidden, isSure: false };
  }
  if (isShown && findHeaders(cellsOf(active)) !== null) return { at: active, isSure: true };
  const lists = visible.filter((at) => cellsOf(at).some(isHeader));
  if (isShown && lists.length === 0) return { at: active, isSure: true };
  const isCover = !isShown || cellsOf(active).every((cells) => cells.filter(Boolean).length < fewest.cells);
  const [first = active] = [...lists, ...visible];
  return { at: first, isSure: visible.length === 1 || (isCover && lists.length === 1) };
}
