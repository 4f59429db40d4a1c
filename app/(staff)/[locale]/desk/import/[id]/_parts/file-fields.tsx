import { type DelimiterName, delimiters, type EncodingPreview, type FileFacts } from "@/domain/imports/reading";
import type { Translate } from "@/messages/translator";
import { PlainRadios } from "./plain-radios";
import { PlainSelect } from "./plain-select";

type Props = { t: Translate; file: FileFacts };

/** All sheets of the workbook, with their numbers of rows; sheets that Excel hides are named as hidden. */
export function SheetField({ t, file: { sheets, sheet } }: Props) {
  const choices = sheets.map(({ at, name, state, rows }) => ({
    value: String(at),
    label: t("desk.import.reading.sheet", { name, rows, state }),
    isDisabled: state === "chart",
  }));
  const isShown = sheets.some(({ at, state }) => at === sheet && state === "visible");
  const value = isShown ? String(sheet) : null;
  return <PlainRadios name="sheet" label={t("desk.import.reading.sheets")} choices={choices} value={value} />;
}

/** The possible encodings, the likeliest first, each with lines that contain accents. */
export function EncodingField({ t, file: { previews, encoding, asks } }: Props) {
  const choices = previews.map((preview) => ({
    value: preview.encoding,
    label: t(`desk.import.reading.encoding_${preview.encoding}`),
    more: <PreviewLines t={t} preview={preview} />,
  }));
  return (
    <PlainRadios
      name="encoding"
      label={t("desk.import.reading.encodings")}
      hint={t("desk.import.reading.encodings_hint")}
      choices={choices}
      value={asks.includes("encoding") ? null : encoding}
    />
  );
}

function PreviewLines({ t, preview: { lines, unreadable } }: { t: Translate; preview: EncodingPreview }) {
  return (
    <div className="hint">
      <ul className="plain">
        {lines.map(({ line, text }) => (
          <li key={line}>{t("desk.import.reading.line", { line, text })}</li>
        ))}
      </ul>
      {unreadable.length > 0 && (
        <p>{t("desk.import.reading.line_unreadable", { count: unreadable.length, lines: unreadable.join(", ") })}</p>
      )}
    </div>
  );
}

/** The separator of a text file. One that is not in the list keeps its place. */
export function DelimiterField({ t, file: { delimiter } }: Props) {
  const names = Object.keys(delimiters) as DelimiterName[];
  const own = names.find((name) => delimiters[name] === delimiter);
  const choices = names.map((name) => ({ value: name as string, label: t(`desk.import.reading.delimiter_${name}`) }));
  const other = own ? [] : [{ value: "", label: delimiter ?? "" }];
  return (
    <PlainSelect
      name="delimiter"
      label={t("desk.import.reading.delimiters")}
      choices={[...other, ...choices]}
      value={own ?? ""}
    />
  );
}

/** Whether the rows that the sheet hides are read. */
export function HiddenField({ t, file: { hiddenRows, hiddenRowsAre, asks } }: Props) {
  const choices = (["read", "skipped"] as const).map((value) => ({
    value,
    label: t(`desk.import.reading.hidden_${value}`),
  }));
  return (
    <PlainRadios
      name="hiddenRows"
      label={t("desk.import.reading.hidden_rows", {
        count: hiddenRows.length,
        rows: hiddenRows.slice(0, 10).join(", "),
      })}
      choices={choices}
      value={asks.includes("hidden") ? null : hiddenRowsAre}
    />
  );
}
