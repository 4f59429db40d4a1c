import { Table } from "@/components/ui/table";
import type { Column } from "@/domain/exports/package/column";
import { columnsOf, dataFiles } from "@/domain/exports/package/data-files";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The meaning of every column of every file. The Data Package uses the same dictionary. */
export function DataDictionary({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <h2 id="dictionary">{t("data.dictionary")}</h2>
      <p>{t("data.dictionary_lead")}</p>
      {dataFiles.map((file) => (
        <details key={file.name} className="unfolds">
          <summary>{`${file.name}.csv · ${t(`file.${file.name}.title`)}`}</summary>
          <Table
            narrow="stacks"
            caption={`${file.name}.csv`}
            columns={(["name", "type", "meaning"] as const).map((key) => ({
              key,
              label: t(`data.column.${key}`),
              numeric: false,
            }))}
            rows={columnsOf(file).map((column) => ({
              id: column.name,
              cells: [
                <code key="name">{column.name}</code>,
                t(`data.type.${column.type}`),
                [t(`meaning.${column.meaning}`), valuesOf(column, locale)].filter(Boolean).join(" "),
              ],
            }))}
          />
        </details>
      ))}
    </>
  );
}

function valuesOf({ constraints }: Column, locale: Locale): string {
  return constraints?.enum ? translator(locale)("data.values", { values: constraints.enum.join(", ") }) : "";
}
