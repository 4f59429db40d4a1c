import { readChartContext } from "@/app/_public/site/page-context";
import { Table } from "@/components/ui/table";
import { headlineSentences, headlines } from "@/domain/figures/headlines";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The main figures at the view's head and now. Always whole sentences, never numbers alone. */
export function ThenAndNow({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const then = headlineSentences(readChartContext(view, locale).ledger, locale);
  const now = headlineSentences(readChartContext({ ...view, at: view.head }, locale).ledger, locale);
  return (
    <Table
      narrow="stacks"
      caption={t("known.table")}
      columns={[
        { key: "figure", label: t("known.column.figure"), numeric: false },
        { key: "then", label: t("known.column.then", { head: view.at }), numeric: false },
        { key: "now", label: t("known.column.now", { head: view.head }), numeric: false },
      ]}
      rows={headlines.map((name) => ({
        id: name,
        cells: [t(`known.figure.${name}`), then[name] ?? t("known.absent"), now[name] ?? t("known.absent")],
      }))}
    />
  );
}
