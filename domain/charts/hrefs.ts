import type { ChartContext } from "./chart-context";

/**
 * Returns the address of a list of our own records, filtered to those behind a number, or of one record; an earlier
 * view is preserved.
 */
export function recordsHref(
  { locale, view }: Pick<ChartContext, "locale" | "view">,
  path: string,
  filter: Record<string, string | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  if (view.head !== view.at) query.set("at", String(view.at));
  const text = query.toString();
  return `/${locale}${path}${text ? `?${text}` : ""}`;
}

/** Returns the address of a publisher's count. */
export function countHref(context: Pick<ChartContext, "locale" | "view">, id: string): string {
  return recordsHref(context, `/counts/${encodeURIComponent(id)}`);
}
