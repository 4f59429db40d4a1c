import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import type { ChartTable as Data } from "@/domain/chart/spec";

/** As many columns as a phone has room for: with more, the number would stand out of sight. */
const narrow = 4;

/** The numbers of a chart as a table. What was not published says so; it is never empty and never 0. */
export function ChartTable({ table }: { table: Data }) {
  const absent = <span className="absent">{table.absent}</span>;
  return (
    <Table
      stacks={table.columns.length > narrow}
      caption={table.caption}
      columns={table.columns}
      rows={table.rows.map((row) => ({
        id: row.id,
        cells: row.cells.map((cell, index) => {
          const content = cell ?? absent;
          return index === 0 && row.href !== null ? link(row.href, content) : content;
        }),
      }))}
    />
  );
}

function link(href: string, content: ReactNode) {
  return <a href={href}>{content}</a>;
}
