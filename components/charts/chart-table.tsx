import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import type { ChartTable as Data } from "@/domain/charts/spec";

/** Columns that fit on a phone. With more, the number would be off screen. */
const mostColumns = 4;

/** Longer texts, in characters, would wrap at every word in a phone's column. */
const longest = 60;

/**
 * The numbers of a chart as a table. An unpublished number says so; its cell is never empty and never 0. Empty columns
 * are left out.
 */
export function ChartTable({ table }: { table: Data }) {
  const absent = <span className="absent">{table.absent}</span>;
  const { rows } = table;
  const hasContent = table.columns.map((_, index) => rows.length === 0 || rows.some((row) => row.cells[index] !== ""));
  const columns = table.columns.filter((_, index) => hasContent[index]);
  return (
    <Table
      narrow={
        columns.length > mostColumns || (columns.length === mostColumns && hasSentences(table)) ? "stacks" : "scrolls"
      }
      caption={table.caption}
      columns={columns}
      rows={rows.map((row) => ({
        id: row.id,
        cells: row.cells.flatMap((cell, index) => {
          if (!hasContent[index]) return [];
          const content = cell ?? absent;
          return [index === 0 && row.href !== null ? link(row.href, content) : content];
        }),
      }))}
    />
  );
}

function hasSentences({ rows }: Data): boolean {
  return rows.some((row) => row.cells.some((cell) => cell !== null && cell.length > longest));
}

function link(href: string, content: ReactNode) {
  return <a href={href}>{content}</a>;
}
