/** Position of a page in a list. If `requested` is beyond the last page, `shown` is the last page. */
export type Paging = { requested: number; shown: number; pages: number; skip: number; limit: number };

const limit = 50;

export function pagingOf(found: number, requested: number): Paging {
  const pages = Math.max(1, Math.ceil(found / limit));
  const shown = Math.min(requested, pages);
  return { requested, shown, pages, skip: (shown - 1) * limit, limit };
}
