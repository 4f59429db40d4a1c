import type { Found } from "@/components/forms/use-found";
import type { Db } from "@/db/ledger/open";
import { type ListedSource, listSources } from "@/db/sources/list-sources";
import type { Locale } from "@/messages/locale";

/** Maximum suggestions before anything is typed. */
const offered = 12;

/** The newest sources; these are mostly the ones in use today. */
export function newestSources(db: Db, locale: Locale): Found[] {
  return listSources(db, { limit: offered }).items.map((source) => sourceChoice(locale, source));
}

/** A known source as a choice in a form: address, title or outlet, and link to its page at the desk. */
export function sourceChoice(locale: Locale, { id, url, outlet, title }: ListedSource): Found & { href: string } {
  const label = [outlet, title].filter(Boolean).join(": ");
  return { value: url, label, hint: "", href: `/${locale}/desk/sources/${id}` };
}
