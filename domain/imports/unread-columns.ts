import { readEntityCell } from "@/domain/reading/read-case-words";
import { searchKey } from "@/domain/values/search-key";
import type { ColumnFacts } from "./column-facts";
import { guessColumns } from "./guess-columns";
import { addedHeaders, type Mapping } from "./import-fields";
import { mappedStatusColumns } from "./row-status";
import { statusColumns } from "./status-columns";
import { isNumbering } from "./unread-cell";

type Columns = Mapping["columns"];

/** "Estado" is a state or a status. */
const ambiguous = new Set(["estado", "state"]);

/**
 * Returns which column holds which field, from the headers; and a column "Estado" by its values, if most of them are
 * federal entities.
 */
export function proposedColumns(headers: readonly string[], facts: readonly ColumnFacts[]): Columns {
  const columns = guessColumns(headers);
  if (columns.arrestedIn !== undefined) return columns;
  const at = headers.findIndex((header, column) => ambiguous.has(searchKey(header)) && holdsEntities(facts[column]));
  return at === -1 || Object.values(columns).includes(at) ? columns : { ...columns, arrestedIn: at };
}

function holdsEntities(column: ColumnFacts | undefined): boolean {
  const filled = (column?.values ?? []).filter(({ text }) => text !== "");
  const total = (values: typeof filled) => values.reduce((sum, { rows }) => sum + rows, 0);
  return filled.length > 0 && total(filled.filter(({ text }) => readEntityCell(text))) * 2 > total(filled);
}

/** Returns the positions of filled columns that no field and no question about statuses reads. Row numbers are none. */
export function unreadColumns(
  headers: readonly string[],
  mapping: Pick<Mapping, "columns" | "statuses">,
  facts: readonly ColumnFacts[],
): number[] {
  const { columns, statuses = {} } = mapping;
  const read = new Set([
    ...Object.values(columns),
    ...mappedStatusColumns({ columns, statuses }),
    ...statusColumns(columns, facts),
  ]);
  return headers.flatMap((header, at) => {
    const isFilled = facts[at]?.values.some(({ text }) => text !== "") ?? false;
    const isOwn = addedHeaders.includes(searchKey(header)) || isNumbering(header);
    return isFilled && !read.has(at) && !isOwn ? [at] : [];
  });
}
