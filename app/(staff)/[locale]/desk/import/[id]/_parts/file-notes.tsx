import type { FileFacts } from "@/domain/imports/reading";
import { columnLetters } from "@/domain/reading/unread-text";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; file: FileFacts };

/** How the file was read, in a few words, and what of it is hidden, not read, or cannot be read. */
export function FileNotes({ t, file }: Props) {
  const notes = [...howRead(t, file), ...notShown(t, file)];
  return notes.length === 0 ? null : (
    <ul>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function howRead(t: Translate, { sheets, sheet, headerRow, encoding, previews, delimiter, asks }: FileFacts): string[] {
  const notes: string[] = [];
  const read = sheets.find(({ at }) => at === sheet);
  if (read && !asks.includes("sheet"))
    notes.push(t("desk.import.reading.is_sheet", { name: read.name, state: read.state }));
  if (headerRow !== null) notes.push(t("desk.import.reading.is_header", { row: headerRow }));
  if (encoding && previews.length > 0 && !asks.includes("encoding")) {
    notes.push(t("desk.import.reading.is_encoding", { name: t(`desk.import.reading.encoding_${encoding}`) }));
  }
  if (delimiter) notes.push(t("desk.import.reading.is_delimiter", { sign: delimiter === "\t" ? "tab" : delimiter }));
  return notes;
}

function notShown(t: Translate, { sheets, sheet, hiddenRows, hiddenColumns, hiddenRowsAre, asks, ...file }: FileFacts) {
  const notes: string[] = [];
  const others = sheets.filter(({ at, rows }) => at !== sheet && rows > 0);
  if (others.length > 0 && !asks.includes("sheet")) {
    const names = others.map(({ name, rows, state }) => t("desk.import.reading.sheet", { name, rows, state }));
    notes.push(t("desk.import.reading.other_sheets", { count: others.length, names: names.join("; ") }));
  }
  if (hiddenRows.length > 0 && !asks.includes("hidden")) {
    const rows = hiddenRows.slice(0, 10).join(", ");
    notes.push(t("desk.import.reading.are_hidden", { count: hiddenRows.length, rows, are: hiddenRowsAre }));
  }
  if (hiddenColumns.length > 0) {
    const columns = hiddenColumns.map(columnLetters).join(", ");
    notes.push(t("desk.import.reading.hidden_columns", { count: hiddenColumns.length, columns }));
  }
  const unreadable = file.previews.find(({ encoding }) => encoding === file.encoding)?.unreadable ?? [];
  if (unreadable.length > 0 && !asks.includes("encoding")) {
    notes.push(t("desk.import.reading.line_unreadable", { count: unreadable.length, lines: unreadable.join(", ") }));
  }
  return notes;
}
