import { withReview } from "@/domain/figures/with-review";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { BarGroup, ChartTable } from "./spec";

/** Returns the table of a bar chart: one row per bar, with its group and description. */
export function barTable(caption: string, label: string, groups: readonly BarGroup[], locale: Locale): ChartTable {
  const t = translator(locale);
  return {
    caption,
    columns: [
      { key: "label", label, numeric: false },
      { key: "group", label: t("chart.column.group"), numeric: false },
      { key: "detail", label: t("chart.column.detail"), numeric: false },
      { key: "value", label: t("chart.column.value"), numeric: true },
    ],
    rows: groups.flatMap((group) =>
      group.rows.map((row) => ({
        id: `${group.id} ${row.id}`,
        cells: [
          row.label,
          group.title,
          row.detail ?? "",
          row.value === null ? null : withReview(row.valueLabel, "cell", [row.facts], locale),
        ],
        href: row.href,
        facts: row.facts,
      })),
    ),
    absent: t("chart.not_published"),
  };
}
