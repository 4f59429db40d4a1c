import { Notice } from "@/components/ui/notice";
import { type Layout, readFacts } from "@/db/jobs/import-files";
import { ledger } from "@/db/ledger/ledger";
import type { Mapping } from "@/domain/imports/import-fields";
import { unreadColumns } from "@/domain/imports/unread-columns";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  id: number;
  layout: Layout;
  mapping: Pick<Mapping, "columns" | "statuses">;
};

/** Names the columns that the import does not read; nothing if it reads them all. */
export function UnreadColumnsNote({ t, locale, id, layout, mapping }: Props) {
  const facts = readFacts(ledger(), id);
  if (!facts) return null;
  const names = unreadColumns(layout.headers, mapping, facts.columns).map((at) =>
    layout.headers[at]
      ? t("desk.import.unread_column", { name: layout.headers[at] })
      : t("desk.import.unnamed", { number: at + 1 }),
  );
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
  return <Notice kind="info" title={t("desk.import.unread_columns", { count: names.length, list })} />;
}
