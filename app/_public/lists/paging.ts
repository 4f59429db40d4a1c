/** Position of a page in a list. If `asked` is beyond the last page, `shown` is the last page. */
export type Paging = { asked: number; shown: number; pages: number; skip: number; limit: number };

const limit = 50;

export function pagingOf(found: number, asked: number): Paging {
  const pages = Math.max(1, Math.ceil(found / limit));
  const shown = Math.min(asked, pages);
  return { asked, shown, pages, skip: (shown - 1) * limit, limit };
}
