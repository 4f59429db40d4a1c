import type { ChartLabels } from "@/components/charts/chart-labels";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns the interface texts around every chart. */
export function chartLabels(locale: Locale): ChartLabels {
  const t = translator(locale);
  return {
    table: t("chart.label.table"),
    milestones: t("chart.label.milestones"),
    legend: t("chart.label.legend"),
    key: t("chart.label.key"),
    sources: t("chart.label.sources"),
    archived: t("release.archived"),
    note: t("chart.label.note"),
    licence: t("chart.label.licence"),
    partialDate: t("chart.label.partial_date"),
    window: t("chart.label.window"),
    openStart: t("chart.label.open_start"),
    notPublished: t("chart.label.not_published"),
    readOut: t("chart.label.read_out"),
  };
}
