import { newestSources } from "@/app/(staff)/_shared/fields/source-choice";
import { verifierChoices } from "@/app/(staff)/_shared/fields/verifier-choices";
import type { Import } from "@/db/imports/find-import";
import { findLayoutMapping } from "@/db/imports/save-import";
import { type Layout, readFacts } from "@/db/jobs/import-files";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { type ImportField, importFields, undatedRows, usualDefaults } from "@/domain/imports/import-fields";
import { proposedColumns } from "@/domain/imports/unread-columns";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { saveColumnsAction } from "./import-actions";
import { PlainSelect } from "./plain-select";
import { UnreadColumnsNote } from "./unread-columns-note";

type Props = { t: Translate; locale: Locale; found: Import; layout: Layout };

/** The form for the column mapping, guessed from the headers or taken from the last import, and the defaults. */
export function ColumnsForm({ t, locale, found, layout }: Props) {
  const db = ledger();
  const remembered = layout.file?.headerRow === 0 ? undefined : findLayoutMapping(db, layout.headers);
  const mapping = found.mapping ?? remembered;
  const columns = mapping?.columns ?? proposedColumns(layout.headers, readFacts(db, found.id)?.columns ?? []);
  const { day, kind, verification, verifiedBy, url, undated } = { ...usualDefaults, ...mapping?.defaults };
  const headers = layout.headers.map((header, at) => ({
    value: String(at),
    label: [header || t("desk.import.unnamed", { number: at + 1 }), samplesOf(layout, at)].filter(Boolean).join(" · "),
  }));
  const choices = [{ value: "", label: t("desk.import.no_column") }, ...headers];
  const verifiers = verifierChoices(t, locale, readSettings(db).homeCountry, listPublishers(db, locale));
  const hasColumn = (field: ImportField) => columns[field] !== undefined;
  const isNamed = (["fullName", "givenNames", "surnames"] as const).some(hasColumn);
  const selectOf = (field: ImportField) => (
    <PlainSelect
      key={field}
      name={`column.${field}`}
      label={t(`desk.import.field.${field}`)}
      choices={choices}
      value={String(columns[field] ?? "")}
    />
  );
  return (
    <form action={saveColumnsAction} className="form stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={found.id} />
      <p>{t("desk.import.columns_lead", { rows: layout.rows })}</p>
      <UnreadColumnsNote {...{ t, locale, layout }} id={found.id} mapping={{ columns }} />
      <fieldset className="card stack">
        <legend>{t("desk.import.columns")}</legend>
        {importFields.filter(hasColumn).map(selectOf)}
        <details open={!isNamed}>
          <summary>{t("desk.import.no_columns")}</summary>
          <div className="stack">{importFields.filter((field) => !hasColumn(field)).map(selectOf)}</div>
        </details>
      </fieldset>
      <fieldset className="card stack">
        <legend>{t("desk.import.defaults")}</legend>
        <div className="field">
          <label htmlFor="default-day">{t("desk.import.field.day")}</label>
          <input id="default-day" name="default.day" defaultValue={day} autoComplete="off" />
        </div>
        <PlainSelect
          name="default.undated"
          label={t("desk.import.undated")}
          choices={undatedRows.map((value) => ({ value, label: t(`desk.import.undated_${value}`) }))}
          value={undated}
        />
        <PlainSelect
          name="default.kind"
          label={t("field.kind.label")}
          choices={releaseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
        />
        <PlainSelect
          name="default.verification"
          label={t("field.verification.label")}
          choices={verifications.map((value) => ({ value, label: t(`verification.${value}`) }))}
          value={verification}
        />
        <PlainSelect
          name="default.verifiedBy"
          label={t("field.verifiedBy.label")}
          choices={verifiers}
          value={verifiedBy}
        />
        <div className="field">
          <label htmlFor="default-url">{t("desk.import.field.url")}</label>
          <input
            id="default-url"
            name="default.url"
            type="url"
            defaultValue={url}
            autoComplete="off"
            list="known-sources"
          />
          <datalist id="known-sources">
            {newestSources(db, locale).map(({ value, label }) => (
              <option key={value} value={value} label={label} />
            ))}
          </datalist>
        </div>
        <PlainSelect
          name="publication"
          label={t("field.publication.label")}
          choices={(["draft", "published"] as const).map((value) => ({ value, label: t(`desk.import.as_${value}`) }))}
          value={mapping?.publication ?? "draft"}
        />
      </fieldset>
      <button type="submit" className="button button-primary">
        {t("desk.import.go_on")}
      </button>
    </form>
  );
}

/** Sample values of a column, which help to identify it. */
function samplesOf({ samples }: Layout, at: number): string {
  return samples
    .map((cells) => cells[at] ?? "")
    .filter(Boolean)
    .slice(0, 2)
    .map((cell) => cell.slice(0, 24))
    .join(", ");
}
