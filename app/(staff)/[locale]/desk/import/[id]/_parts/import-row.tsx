import type { Choice } from "@/domain/imports/resolved-person";
import type { RowResult } from "@/domain/imports/row-outcome";
import { rowReasons } from "@/domain/imports/row-reasons";
import { explainMatch } from "@/domain/matching/explain-match";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { previewLines } from "./preview-lines";

type Props = { t: Translate; locale: Locale; row: RowResult };
type Names = ReadonlyMap<string, string>;

/** What will be written of a row: the name, the record, its day and place, and facts about the person. */
export function RowWho({ t, locale, row, places }: Props & { places: Names }) {
  return (
    <div className="import-row">
      {row.name !== "" && <strong>{row.name}</strong>}
      {row.outcome !== "refused" &&
        previewLines(t, locale, row.preview, places).map((line) => <span key={line}>{line}</span>)}
    </div>
  );
}

/** The filled cells of a row as the file has them, each with its header. */
export function RowCells({ headers, cells }: { headers: readonly string[]; cells: readonly string[] }) {
  const filled = cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [{ at, header: headers[at] ?? "", cell }]));
  return (
    <ul className="import-cells">
      {filled.map(({ at, header, cell }) => (
        <li key={at}>
          {header !== "" && <span className="hint">{header}: </span>}
          {cell}
        </li>
      ))}
    </ul>
  );
}

/**
 * The outcome of a row with its reasons, and the people of the ledger whom it may mean. A doubtful row has the field that
 * chooses the person, in the form with that id.
 */
export function RowWhy({
  t,
  locale,
  row,
  names,
  form,
  choice,
}: Props & { names: Names; form: string | null; choice: Choice | undefined }) {
  const reasons = rowReasons(t, row);
  return (
    <div className="prose stack">
      <p>
        <strong>{t(`desk.import.outcome.${row.outcome}`)}</strong>
        {reasons !== "" && <> {reasons}</>}
      </p>
      {row.candidates.length > 0 && (
        <ul className="plain">
          {row.candidates.map(({ id, reasons: why }) => (
            <li key={id}>
              <a href={`/${locale}/desk/people/${id}`}>{nameOf(t, names, id)}</a>
              {why.length > 0 && <span className="hint"> {explainMatch(why, locale)}</span>}
            </li>
          ))}
        </ul>
      )}
      {row.outcome === "doubtful" && form !== null && (
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

function nameOf(t: Translate, names: Names, id: string): string {
  const name = names.get(id);
  return name ? t("desk.import.person", { name, id }) : t("desk.person.nameless", { id });
}
