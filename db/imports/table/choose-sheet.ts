import { findHeaders } from "@/domain/imports/find-headers";
import type { Xlsx } from "./read-xlsx";
import { FileRefused } from "./table";

/** A sheet with fewer filled rows is a cover. */
const fewestRows = 2;

/** A sheet of a workbook; `isSure` is false if the user must choose among several lists. */
export type ChosenSheet = { at: number; isSure: boolean };

/**
 * Returns the chosen sheet; otherwise the one that Excel shows first. If that is a cover without headers, returns the
 * only visible sheet with headers; with several, the user must choose. Throws `FileRefused` if no sheet has cells.
 */
export function chooseSheet({ sheets, active, read }: Xlsx, chosen: number | undefined): ChosenSheet {
  if (chosen !== undefined && sheets[chosen]?.path) return { at: chosen, isSure: true };
  const positions = sheets.map((_, at) => at);
  const visible = positions.filter((at) => sheets[at]?.state === "visible");
  const filled = visible.filter((at) => read(at).rows.length >= fewestRows);
  if (filled.length === 0) {
    const hidden = positions.filter((at) => sheets[at]?.path && read(at).rows.length >= fewestRows);
    const [first] = [...hidden, ...visible];
    if (first === undefined) throw new FileRefused("file_empty");
    // The user decides whether a hidden sheet is read.
    return { at: first, isSure: hidden.length === 0 };
  }
  const hasHeaders = (at: number) => findHeaders(read(at).rows.map(({ cells }) => cells)) !== null;
  if (filled.includes(active) && hasHeaders(active)) return { at: active, isSure: true };
  const lists = filled.filter(hasHeaders);
  const [only = filled.includes(active) ? active : (filled[0] ?? active)] = lists;
  return { at: only, isSure: lists.length === 1 || filled.length === 1 };
}
