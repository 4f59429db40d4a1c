import type { Found } from "@/components/forms/use-found";
import type { Db } from "@/db/ledger/open";
import { type ListedSource, listSources } from "@/db/sources/list-sources";
import type { Locale } from "@/messages/locale";

/** How many are offered before anything is typed. */
const offered = 12;

/** The newest sources, which are mostly those of the day's work. */
export function newestSources(db: Db, locale: Locale): Found[] {
  return listSources(db, { limit: offered }).items.map((source) => sourceChoice(locale, source));
}

/** A known source as a form offers it: by its address, with its title or outlet, and where the desk tells of it. */
export function sourceChoice(locale: Locale, { id, url, outlet, title }: ListedSource): Found & { href: string } {
  const label = [outlet, title].filter(Boolean).join(": ");
  return { value: url, label, hint: "", href: `/${locale}/desk/sources/${id}` };
}
