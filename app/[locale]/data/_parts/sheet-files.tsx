import type { ReactNode } from "react";
import { address } from "@/app/_public/site/address";
import { PeriodForm } from "@/components/ui/period-form";
import { Table } from "@/components/ui/table";
import { isCurrent, type View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

const lists = ["counts", "releases", "detentions"] as const;

/** Formats that a spreadsheet opens by double click. */
const formats = [
  { end: "xlsx", name: "xlsx" },
  { end: "excel.csv", name: "excel_csv" },
] as const;

/** The lists as files for spreadsheets, and the table of counts by date, for all dates or between two days. */
export function SheetFiles({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const links = (path: string, what: string) =>
    formats.map(({ end, name }) => {
      const format = t(`list.format.${name}`);
      return (
        <a
          key={name}
          href={address(locale, `${path}.${end}`, view)}
          aria-label={t("data.sheets.download", { format, what })}
        >
          {format}
        </a>
      );
    });
  const byDate = t("data.sheets.by_date");
  return (
    <>
      <h2 id="sheets">{t("data.sheets.title")}</h2>
      <p>{t("data.excel")}</p>
      <Table
        narrow="stacks"
        caption={t("data.sheets.caption")}
        columns={[
          { key: "what", label: t("data.sheets.what"), numeric: false },
          { key: "files", label: t("data.sheets.files"), numeric: false },
        ]}
        rows={[
          ...lists.map((name) => {
            const title = t(`file.${name}.title`);
            return { id: name, cells: [title, <FileLinks key="files">{links(`/${name}`, title)}</FileLinks>] };
          }),
          { id: "by-date", cells: [byDate, <FileLinks key="files">{links("/counts-by-date", byDate)}</FileLinks>] },
        ]}
      />
      <h3>{byDate}</h3>
      <p>{t("data.sheets.by_date_lead")}</p>
      <PeriodForm
        label={byDate}
        from={t("data.sheets.from")}
        to={t("data.sheets.to")}
        keeps={isCurrent(view) ? [] : [{ name: "at", value: String(view.at) }]}
        buttons={formats.map(({ end, name }) => ({
          label: t(`list.format.${name}`),
          action: `/${locale}/counts-by-date.${end}`,
        }))}
      />
    </>
  );
}

function FileLinks({ children }: { children: ReactNode }) {
  return <span className="cluster downloads">{children}</span>;
}
