import { dateColumn, orderOf } from "./date-column";
import { dateFields, type Mapping } from "./import-fields";
import type { DateOrders } from "./read-row";

/** Returns the order of each date column of a sheet: what the user chose, what its dates prove, or the day first. */
export function dateOrders(rows: readonly { cells: readonly string[] }[], { columns, orders }: Mapping): DateOrders {
  return Object.fromEntries(
    dateFields.flatMap((field) => {
      const at = columns[field];
      if (at === undefined) return [];
      const column = dateColumn();
      for (const { cells } of rows) column.see(cells[at] ?? "");
      return [[field, orderOf(column.found(), orders?.[field])]];
    }),
  );
}
