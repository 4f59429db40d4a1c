import type { Found } from "@/components/forms/use-found";
import type { ListedSource } from "@/db/sources/list-sources";
import type { Locale } from "@/domain/locale";

/** A known source as a form offers it: by its address, with its title or outlet, and where the desk tells of it. */
export function sourceChoice(locale: Locale, { id, url, outlet, title }: ListedSource): Found & { href: string } {
  const label = [outlet, title].filter(Boolean).join(": ");
  return { value: url, label, hint: "", href: `/${locale}/desk/sources/${id}` };
}
