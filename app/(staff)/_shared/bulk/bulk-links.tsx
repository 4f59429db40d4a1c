import type { BulkAction } from "@/domain/values/bulk-actions";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  /** The change of the import or the pasted list. */
  of: number;
  actions: readonly BulkAction[];
  /** The label of the withdrawal: what it takes back. */
  withdraw: string;
};

/** Links to the previews of the actions on everything that an import or a pasted list logged. */
export function BulkLinks({ t, locale, of, actions, withdraw }: Props) {
  return (
    <nav className="actions" aria-label={t("desk.bulk.title")}>
      {actions.map((action) => (
        <a key={action} className="button" href={`/${locale}/desk/bulk?do=${action}&of=${of}`}>
          {action === "withdraw" ? withdraw : t(`desk.bulk.action.${action}`)}
        </a>
      ))}
    </nav>
  );
}
