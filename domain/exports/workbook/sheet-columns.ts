import { chartColumns } from "@/domain/exports/chart-export";
import { isDated } from "@/domain/exports/package/column";
import { columnsOf, type DataFile, dataFiles } from "@/domain/exports/package/data-files";
import type { CellType, SheetColumn } from "./sheet-xml";

/** Returns the columns of a list in a workbook, with the names of its CSV file. Throws if no file has that name. */
export function listSheetColumns(name: DataFile["name"]): SheetColumn[] {
  return columnsOf(dataFileNamed(name)).map((column) => {
    if (isDated(column)) return { name: column.name, ...look.date };
    return { name: column.name, ...look[column.type === "integer" || column.type === "boolean" ? "number" : "text"] };
  });
}

/** Returns the columns of a chart in a workbook. */
export function chartSheetColumns(): SheetColumn[] {
  return chartColumns.map((name) => ({ name, ...look[chartTypes[name] ?? "text"] }));
}

/** Returns the description of a file by its name. */
export function dataFileNamed(name: DataFile["name"]): DataFile {
  const found = dataFiles.find((file) => file.name === name);
  if (!found) throw new Error(`there is no file ${name}`);
  return found;
}

const chartTypes: Partial<Record<(typeof chartColumns)[number], CellType>> = {
  value: "number",
  as_of: "date",
  since: "date",
  head: "number",
  under_review: "number",
};

const look = {
  text: { type: "text", width: 24 },
  number: { type: "number", width: 12 },
  date: { type: "date", width: 12 },
} as const satisfies Record<CellType, object>;
