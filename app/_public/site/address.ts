import { isCurrent, type View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

/** Returns a public address with its query. Leaves out empty and default values; keeps the head of an earlier view. */
export function address(
  locale: Locale,
  path: string,
  view: View,
  query: Record<string, string | number | undefined> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") params.set(name, String(value));
  if (!isCurrent(view)) params.set("at", String(view.at));
  const text = params.toString();
  return `/${locale}${path}${text ? `?${text}` : ""}`;
}
