import { AddPlace } from "@/app/(staff)/_shared/fields/add-place";
import { newPlacePath } from "@/app/(staff)/_shared/words/record-path";
import type { Import } from "@/db/imports/find-import";
import { type Layout, readFacts } from "@/db/jobs/import-files";
import { ledger } from "@/db/ledger/ledger";
import { listFacilities } from "@/db/records/list-facilities";
import { type Mapping, usualDefaults } from "@/domain/imports/import-fields";
import { valueQuestions } from "@/domain/imports/value-questions";
import { placeFinder } from "@/domain/reading/known-places";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { CodeQuestions } from "./code-questions";
import { DateQuestions } from "./date-questions";
import { saveValuesAction } from "./import-actions";
import { MeaningSelect } from "./meaning-select";
import { PlainSelect } from "./plain-select";

type Props = { t: Translate; locale: Locale; found: Import; layout: Layout };

/**
 * The form that says what the values of the status columns mean, and where needed the order of dates, their year and
 * unknown places and words.
 */
export function ValuesForm({ t, locale, found, layout }: Props) {
  const facts = readFacts(ledger(), found.id);
  if (!facts) return null;
  const places = listFacilities(ledger());
  const mapping: Mapping = found.mapping ?? { columns: {}, defaults: usualDefaults, publication: "draft" };
  const asked = valueQuestions(facts, mapping, placeFinder(places));
  const headerOf = (column: number) => layout.headers[column] || t("desk.import.unnamed", { number: column + 1 });
  const placeChoices = [
    { value: "note", label: t("desk.import.place_noted") },
    { value: "", label: t("desk.import.place_refused") },
    ...places.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form action={saveValuesAction} className="form stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={found.id} />
      {asked.statuses.length > 0 && <p>{t("desk.import.values_lead")}</p>}
      {asked.statuses.map(({ column, values, others }) => (
        <fieldset key={column} className="card stack">
          <legend>{t("desk.import.values", { column: headerOf(column) })}</legend>
          {values.map(({ text, rows, key, proposal }) => (
            <MeaningSelect
              key={key}
              t={t}
              name={`status.${column}.${key || "blank"}`}
              label={
                text === ""
                  ? t("desk.import.value_blank", { rows })
                  : t("desk.import.value_rows", { value: text, rows })
              }
              value={proposal}
            />
          ))}
          {others > 0 && <p className="hint">{t("desk.import.values_more", { count: others })}</p>}
        </fieldset>
      ))}
      <DateQuestions {...{ t, locale, asked, mapping, headerOf }} />
      <CodeQuestions t={t} asked={asked.codes} headerOf={headerOf} />
      {asked.places.length > 0 && (
        <fieldset className="card stack">
          <legend>{t("desk.import.places")}</legend>
          {asked.places.map(({ text, rows, key, meaning }) => (
            <div key={key}>
              <PlainSelect
                name={`place.${key}`}
                label={t("desk.import.value_rows", { value: text, rows })}
                choices={placeChoices}
                value={meaning}
              />
              <AddPlace
                words={{ href: newPlacePath(locale, text), label: t("desk.place.add_named", { name: text }) }}
              />
            </div>
          ))}
        </fieldset>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary">
          {t("desk.import.simulate")}
        </button>
        <a className="button" href="?columns=1">
          {t("desk.import.change_columns")}
        </a>
      </div>
    </form>
  );
}
