import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Import } from "@/db/imports/find-import";
import type { FileFacts, ReadingQuestion } from "@/domain/imports/reading";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { DelimiterField, EncodingField, HiddenField, SheetField } from "./file-fields";
import { FileNotes } from "./file-notes";
import { HeaderField } from "./header-field";
import { readAgainAction } from "./reading-actions";

type Props = { t: Translate; locale: Locale; found: Import; file: FileFacts };

/**
 * How the file was read, and the form that reads it in another way. What the reading is unsure of is asked first; the
 * other choices are folded.
 */
export function FileForm({ t, locale, found, file }: Props) {
  const fields = fieldsOf({ t, file });
  const asked = fields.filter(([question]) => question && file.asks.includes(question));
  const others = fields.filter((field) => !asked.includes(field)).map(([, field]) => field);
  const submit = (
    <button type="submit" className={asked.length > 0 ? "button button-primary" : "button"}>
      {t(asked.length > 0 ? "desk.import.reading.go_on" : "desk.import.reading.again")}
    </button>
  );
  return (
    <section className="stack" aria-labelledby="file-title">
      <h2 id="file-title">{t("desk.import.reading.title")}</h2>
      <FileNotes t={t} file={file} />
      {file.asks.map((question) => (
        <Notice key={question} kind="info" title={t(`desk.import.reading.ask_${question}`)} />
      ))}
      <form action={readAgainAction} className="form stack">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={found.id} />
        {asked.map(([, field]) => field)}
        {asked.length > 0 && submit}
        {others.length > 0 && (
          <details>
            <summary>{t("desk.import.reading.change")}</summary>
            <div className="stack">
              {others}
              {asked.length === 0 && submit}
            </div>
          </details>
        )}
      </form>
    </section>
  );
}

type Field = [question: ReadingQuestion | null, field: ReactNode];

function fieldsOf(props: { t: Translate; file: FileFacts }): Field[] {
  const { file } = props;
  const fields: (Field | false)[] = [
    file.sheets.length > 0 && ["sheet", <SheetField key="sheet" {...props} />],
    file.previews.length > 0 && ["encoding", <EncodingField key="encoding" {...props} />],
    ["headers", <HeaderField key="headers" {...props} />],
    file.hiddenRows.length > 0 && ["hidden", <HiddenField key="hidden" {...props} />],
    file.delimiter !== null && [null, <DelimiterField key="delimiter" {...props} />],
  ];
  return fields.filter((field) => field !== false);
}
