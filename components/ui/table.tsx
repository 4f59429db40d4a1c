import type { ReactNode } from "react";

type Props = {
  caption: string;
  columns: { key: string; label: string; numeric: boolean }[];
  /** The first cell of a row is its header. */
  rows: { id: string; cells: ReactNode[] }[];
  /**
   * Layout on a phone whose screen is too narrow for the columns. `stacks`: for sentences; each cell has its own line,
   * under the name of its column. `flows`: for self-explanatory cells; they follow each other below the first cell.
   */
  narrow?: "scrolls" | "stacks" | "flows";
  /** True if a heading just above has the same text. Then only screen readers get the caption. */
  isHeaded?: boolean;
};

/**
 * An accessible table: with a caption and headers for columns and rows. A table wider than the screen scrolls by
 * itself.
 */
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
