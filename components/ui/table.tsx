import type { ReactNode } from "react";

type Props = {
  caption: string;
  columns: { key: string; label: string; numeric: boolean }[];
  /** The first cell of a row names it. */
  rows: { id: string; cells: ReactNode[] }[];
  /**
   * What a phone makes of columns that it would squeeze or cut off. `stacks`: of sentences, each cell takes a line, under
   * the name of its column. `flows`: of what explains itself, the cells follow each other below the one that names the row.
   */
  narrow?: "scrolls" | "stacks" | "flows";
  /** A heading just above says what the caption says: it is left to those who hear the table. */
  isHeaded?: boolean;
};

/** A table that a screen reader can walk: named, its columns and rows headed; wider than the screen, it scrolls by itself. */
export function Table({ caption, columns, rows, narrow = "scrolls", isHeaded = false }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className={`table ${narrow}`}>
        <caption className={isHeaded ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "n" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>{row.cells.map((cell, index) => cellOf(cell, columns[index], index === 0))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellOf(cell: ReactNode, column: Props["columns"][number] | undefined, heads: boolean) {
  const className = column?.numeric ? "n" : undefined;
  if (heads)
    return (
      <th key={column?.key} scope="row" className={className}>
        {cell}
      </th>
    );
  return (
    <td key={column?.key} className={className} data-column={column?.label}>
      {cell}
    </td>
  );
}
