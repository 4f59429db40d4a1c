import { codesOf } from "@/domain/imports/row-case";
import type { ValueQuestions } from "@/domain/imports/value-questions";
import type { Translate } from "@/messages/translator";
import { PlainSelect } from "./plain-select";
import { codeWords } from "./preview-lines";

type Props = { t: Translate; asked: ValueQuestions["codes"]; headerOf: (column: number) => string };

/** Asks what the words mean that a column of codes holds and no reader knows; a word left open stays in the note. */
export function CodeQuestions({ t, asked, headerOf }: Props) {
  return asked.map(({ field, column, values, others }) => {
    const choices = [
      { value: "note", label: t("desk.import.code_noted") },
      { value: "", label: t("desk.import.place_refused") },
      ...codesOf[field].map((code) => ({ value: code, label: codeWords(t, field, code) })),
    ];
    return (
      <fieldset key={field} className="card stack">
        <legend>{t("desk.import.codes", { column: headerOf(column) })}</legend>
        {values.map(({ text, rows, key, meaning }) => (
          <PlainSelect
            key={key}
            name={`code.${field}.${key}`}
            label={t("desk.import.value_rows", { value: text, rows })}
            choices={choices}
            value={meaning}
          />
        ))}
        {others > 0 && <p className="hint">{t("desk.import.values_more", { count: others })}</p>}
      </fieldset>
    );
  });
}
