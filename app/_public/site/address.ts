import { isCurrent, type View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

/** A public address with its query; what is empty or the default is left out. An earlier view stays in it. */
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
