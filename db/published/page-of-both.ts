/** One part of a list: a page of its rows, and how many it has. */
type Part<Row> = { page: (limit: number, skip: number) => Row[]; count: () => number };

/** A page of a list whose second part, if it has one, comes after its first. */
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
