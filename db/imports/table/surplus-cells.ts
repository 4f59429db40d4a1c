import type { Line, Table } from "./table";

/**
 * Marks the cells of a text file that are beyond its headers as unread. An unquoted separator in a cell, such as
 * "Soto, Ana", shifts the cells of its row.
 */
export function refuseSurplus(table: Table, lines: readonly Line[]): Table {
  const width = lines.find(({ row }) => row === table.headerRow)?.cells.length;
  if (width === undefined) return table;
  return {
    ...table,
    rows: table.rows.map((line) => {
      const surplus = line.cells.flatMap((cell, at) => (at >= width && cell.trim() !== "" ? [at] : []));
      return surplus.length === 0 ? line : { ...line, unread: [...(line.unread ?? []), ...surplus] };
    }),
  };
}
