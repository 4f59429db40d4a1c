import { sourceTitle } from "@/app/(staff)/_shared/words/source-title";
import type { Choice } from "@/components/forms/select-field";
import type { Found } from "@/components/forms/use-found";
import type { Db } from "@/db/ledger/open";
import { listContacts } from "@/db/sources/list-contacts";
import { type ListedSource, listSources } from "@/db/sources/list-sources";
import type { Locale } from "@/messages/locale";

/** Maximum suggestions before anything is typed. */
const offered = 12;

/** The newest sources; these are mostly the ones in use today. */
export function newestSources(db: Db, locale: Locale): Found[] {
  return listSources(db, { limit: offered }).items.flatMap((source) => sourceChoice(locale, source));
}

/** The newest sources without an address, by number. */
export function knownContacts(db: Db, locale: Locale): Choice[] {
  return listContacts(db).map((source) => ({
    value: String(source.id),
    label: `${source.id} · ${sourceTitle(source, locale)}`,
  }));
}

/** A known page as a choice in a form: address, title or outlet, and link to its page at the desk. */
export function sourceChoice(locale: Locale, { id, url, outlet, title }: ListedSource): (Found & { href: string })[] {
  if (url === null) return [];
  const label = [outlet, title].filter(Boolean).join(": ");
  return [{ value: url, label, hint: "", href: `/${locale}/desk/sources/${id}` }];
}
