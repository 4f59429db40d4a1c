const pageSize = 500;

type Page<Item> = { items: Item[]; next: number | null };

/** Yields a list page by page for an export, so that neither memory nor the event loop holds the whole list. */
export function* walkPages<Item>(list: (page: { after?: number; limit: number }) => Page<Item>): Generator<Item[]> {
  let after: number | undefined;
  for (;;) {
    const { items, next } = list({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    yield items;
    if (next === null) return;
    after = next;
  }
}
