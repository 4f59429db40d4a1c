/** One part of a list: a function for a page of its rows, and one for their number. */
type Part<Row> = { page: (limit: number, skip: number) => Row[]; count: () => number };

/** Returns a page of a list that consists of a first part and an optional second part. */
export function pageOfBoth<Row>(
  first: Part<Row>,
  second: Part<Row>["page"] | null,
  limit: number,
  skip: number,
): Row[] {
  const rows = first.page(limit, skip);
  if (!second || rows.length === limit) return rows;
  const passed = rows.length > 0 || skip === 0 ? skip : first.count();
  return [...rows, ...second(limit - rows.length, skip - passed)];
}
