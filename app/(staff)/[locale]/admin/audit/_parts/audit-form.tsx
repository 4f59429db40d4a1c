import { actionWords, actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  query: Awaited<Query>;
  names: ReadonlyMap<number, string>;
  unread: readonly ("from" | "to")[];
};

const programs = ["cli", "seed", "upkeep", "setup"];

/** The filter of the audit by user, action and days, as a GET form. */
export function AuditForm({ t, query, names, unread }: Props) {
  const actors = [...[...names.keys()].map((id) => `user:${id}`), ...programs];
  const actions = Object.entries(
    t.raw("action" as Parameters<Translate>[0]) as Record<string, Record<string, string>>,
  ).flatMap(([type, all]) => Object.keys(all).map((name) => `${type}.${name}`));
  const select = (name: "actor" | "action", options: { value: string; label: string }[]) => (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{t(`admin.audit.column.${name}`)}</label>
      <select id={`audit-${name}`} name={name} defaultValue={textOf(query[name])}>
        <option value="">{t("desk.all")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  const day = (name: "from" | "to") => (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{t(`admin.audit.${name}`)}</label>
      <input
        id={`audit-${name}`}
        name={name}
        defaultValue={textOf(query[name])}
        placeholder={t("form.date_placeholder")}
        autoComplete="off"
        aria-invalid={unread.includes(name) ? true : undefined}
        aria-describedby={unread.includes(name) ? `audit-${name}-error` : undefined}
      />
      {unread.includes(name) && (
        <p className="error" id={`audit-${name}-error`}>
          {t("problem.date_unread")}
        </p>
      )}
    </div>
  );
  return (
    <search>
      <form method="get" className="field-row filter">
        {select(
          "actor",
          actors.map((value) => ({ value, label: actorWords(t, value, names) })),
        )}
        {select(
          "action",
          actions.map((value) => ({ value, label: actionWords(t, value) })),
        )}
        {day("from")}
        {day("to")}
        <button type="submit" className="button">
          {t("desk.filter")}
        </button>
      </form>
    </search>
  );
}
