import type { Choice } from "@/domain/imports/resolved-person";
import type { RowResult } from "@/domain/imports/row-outcome";
import { rowReasons } from "@/domain/imports/row-reasons";
import { explainMatch } from "@/domain/matching/explain-match";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  row: RowResult;
  /** Names of the candidates, by id. */
  names: ReadonlyMap<string, string>;
};

/** The name in a row, and its match or candidates in the ledger with reasons. */
export function RowWho({ t, locale, row, names }: Props) {
  return (
    <div className="prose">
      {row.name}
      {row.candidates.length > 0 && (
        <ul className="plain">
          {row.candidates.map(({ id, reasons }) => (
            <li key={id}>
              <a href={`/${locale}/desk/people/${id}`}>{nameOf(t, names, id)}</a>
              {reasons.length > 0 && <span className="hint"> {explainMatch(reasons, locale)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why a row is refused; for a doubtful row, the field that chooses the person, in the form with that id. */
export function RowWhy({ t, row, names, form, choice }: Props & { form: string | null; choice: Choice | undefined }) {
  const reasons = rowReasons(t, row);
  const isAsked = row.outcome === "doubtful" && form !== null;
  if (!isAsked && reasons === "") return null;
  return (
    <div className="prose stack">
      {reasons}
      {isAsked && (
        <label className="field">
          {t("desk.import.who")}
          <select name={`choice.${row.row}`} form={form} defaultValue={choice ?? ""}>
            <option value="">{t("desk.import.who_unknown")}</option>
            {row.candidates.map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(t, names, id)}
              </option>
            ))}
            <option value="new">{t("desk.import.who_new")}</option>
          </select>
        </label>
      )}
    </div>
  );
}

function nameOf(t: Translate, names: ReadonlyMap<string, string>, id: string): string {
  const name = names.get(id);
  return name ? t("desk.import.person", { name, id }) : t("desk.person.nameless", { id });
}
