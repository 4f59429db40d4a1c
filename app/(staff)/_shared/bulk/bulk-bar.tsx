import type { Query } from "@/app/(staff)/_shared/words/query";
import { SubmitButton } from "@/components/forms/submit-button";
import { filterOf } from "@/domain/inputs/list-filter";
import { bulkActions } from "@/domain/values/bulk-actions";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** Id of the form that the boxes of a list belong to. */
export const bulkForm = "bulk";

type Props = {
  t: Translate;
  locale: Locale;
  list: "releases" | "people";
  query: Awaited<Query>;
  /** False if the page shows only the best matches, which no filter describes. */
  isWhole?: boolean;
};

/** The form below a list that leads to the preview of an action on its ticked rows, or on all that its filter finds. */
export function BulkBar({ t, locale, list, query, isWhole = true }: Props) {
  return (
    <form id={bulkForm} method="get" action={`/${locale}/desk/bulk`} className="card stack bulk-bar">
      <input type="hidden" name="list" value={list} />
      {[...filterOf(list, query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field">
        <label htmlFor="bulk-do">{t("desk.bulk.title")}</label>
        <select id="bulk-do" name="do">
          {bulkActions.map((action) => (
            <option key={action} value={action}>
              {t(`desk.bulk.action.${action}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <SubmitButton label={t("desk.bulk.ticked")} name="which" value="ticked" className="button" />
        {isWhole && <SubmitButton label={t("desk.bulk.filtered")} name="which" value="filter" className="button" />}
      </div>
      <p className="hint">{t("desk.bulk.hint")}</p>
    </form>
  );
}

/** The box that ticks a row of a list. */
export function BulkBox({ t, value, title }: { t: Translate; value: string | number; title: string }) {
  return (
    <label className="tick">
      <input type="checkbox" name="ticked" value={value} form={bulkForm} />
      <span className="visually-hidden">{t("desk.bulk.tick", { title })}</span>
    </label>
  );
}
