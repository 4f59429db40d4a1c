import type { Line } from "./table";

/** An area of a sheet; rows count from 1, columns from 0. */
export type Area = { top: number; bottom: number; left: number; right: number };

/** The last filled row and the last column that is read. */
type Last = { row: number; column: number };

/**
 * Gives every row of a merged area its value: a place beside ten rows belongs to all ten. Within a row only the first
 * cell of the area has the value, and the others are unread: a name across two columns is not two names.
 */
export function fillMerged(rows: ReadonlyMap<number, Line>, { top, bottom, left, right }: Area, last: Last) {
  const first = rows.get(top);
  const value = first?.cells[left] ?? "";
  const isUnread = first?.unread?.includes(left) ?? false;
  if (!first || (value === "" && !isUnread)) return;
  for (let row = top; row <= Math.min(bottom, last.row); row++) {
    const line = rows.get(row);
    if (!line) continue;
    if (row !== top) {
      while (line.cells.length <= left) line.cells.push("");
      line.cells[left] = value;
    }
    const unread = Array.from({ length: Math.min(right, last.column) - left }, (_, index) => left + 1 + index);
    if (isUnread && row !== top) unread.push(left);
    if (unread.length > 0) line.unread = [...(line.unread ?? []), ...unread];
  }
}

/** Returns the area of a reference such as "B2:C4". */
export function areaOf(ref: string): Area {
  const [from = "", to = from] = ref.split(":");
  return { top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) };
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** Returns the column index from 0: "AB12" gives 27. */
export function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/i.exec(cell.replaceAll("$", ""))?.[0].toUpperCase() ?? "") {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
