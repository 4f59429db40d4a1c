import { type CsvForm, type CsvRow, csvStream } from "@/app/_public/files/csv-stream";
import type { CountsByDate } from "@/domain/exports/counts-by-date";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns the table as CSV: one line for each date, one column for each series. A blank means not published. */
export function byDateCsv({ series, rows }: CountsByDate, locale: Locale, fileName: string, form?: CsvForm): Response {
  const date = translator(locale)("sheet.date");
  const columns = [date, ...series.map(({ label }) => label)];
  const lines = rows.map(
    (row): CsvRow => ({
      [date]: row.date,
      ...Object.fromEntries(series.map(({ label }, index) => [label, row.values[index] ?? null])),
    }),
  );
  return csvStream(columns, [lines][Symbol.iterator](), fileName, form);
}
