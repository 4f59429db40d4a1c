import { Table } from "@/components/ui/table";
import type { FileFacts } from "@/domain/imports/reading";
import { columnLetters } from "@/domain/reading/unread-text";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; file: FileFacts };

/** The first rows of the file, from which the user chooses the headers, or says that there are none. */
export function HeaderField({ t, file: { firstRows, headerRow } }: Props) {
  const width = Math.max(1, ...firstRows.map(({ cells }) => cells.length));
  const letters = Array.from({ length: width }, (_, at) => columnLetters(at));
  const radio = (row: number, label: string) => (
    <label className="choice">
      <input type="radio" name="headerRow" value={row} defaultChecked={row === headerRow} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="field">
      <legend>{t("desk.import.reading.headers")}</legend>
      <Table
        caption={t("desk.import.reading.first_rows")}
        columns={[
          { key: "row", label: t("desk.import.column.row"), numeric: false },
          ...letters.map((letter) => ({ key: letter, label: letter, numeric: false })),
        ]}
        rows={firstRows.map(({ row, cells }) => ({
          id: String(row),
          cells: [radio(row, String(row)), ...letters.map((_, at) => cells[at] ?? "")],
        }))}
      />
      {radio(0, t("desk.import.reading.no_headers"))}
    </fieldset>
  );
}
