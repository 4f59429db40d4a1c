import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { Translate } from "@/messages/translator";
import { type DayField, listDays } from "./list-days";

/** The fields of a list's filter between two days, which accept dates as people write them. */
export function DayFields({ t, query }: { t: Translate; query: Awaited<Query> }) {
  const { unread } = listDays(query);
  const field = (name: DayField) => {
    const isUnread = unread.includes(name);
    return (
      <div className="field">
        <label htmlFor={`filter-${name}`}>{t(`admin.audit.${name}`)}</label>
        <input
          id={`filter-${name}`}
          name={name}
          defaultValue={textOf(query[name])}
          placeholder={t("form.date_placeholder")}
          autoComplete="off"
          aria-invalid={isUnread ? true : undefined}
          aria-describedby={isUnread ? `filter-${name}-error` : undefined}
        />
        {isUnread && (
          <p className="error" id={`filter-${name}-error`}>
            {t("problem.date_unread")}
          </p>
        )}
      </div>
    );
  };
  return (
    <>
      {field("from")}
      {field("to")}
    </>
  );
}
