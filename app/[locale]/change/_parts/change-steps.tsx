import { address } from "@/app/_public/site/address";
import { Table } from "@/components/ui/table";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Change } from "@/domain/figures/change";
import { signed } from "@/domain/figures/change-sentence";
import type { Step } from "@/domain/figures/movement";
import { quantityOf } from "@/domain/figures/sentence";
import { withReview } from "@/domain/figures/with-review";
import { translator } from "@/messages/translator";
import { stepDates } from "./change-walk";

type Props = { context: ChartContext; change: Change };

/**
 * A change explained by several bulletins: each step with the figures published for it, and a link to its own page.
 */
export function ChangeSteps({ context, change }: Props) {
  const { locale } = context;
  const t = translator(locale);
  const windows = [...change.imprisoned.windows, ...change.released.windows];
  const isUsed = windows.some(({ basis }) => basis === "bulletins");
  if (change.steps.length < 2 || !isUsed) return null;
  const columns = [
    { key: "step", label: t("why.column.step"), numeric: false },
    { key: "before", label: t("why.column.before"), numeric: true },
    { key: "imprisoned", label: t("movement.imprisoned"), numeric: true },
    { key: "released", label: t("movement.released"), numeric: true },
    { key: "after", label: t("why.column.after"), numeric: true },
  ];
  return (
    <>
      <h2>{t("why.steps")}</h2>
      <Table
        narrow="stacks"
        caption={t("why.steps_caption")}
        columns={columns}
        rows={change.steps.toReversed().map((step) => ({ id: step.to.id, cells: cellsOf(context, step) }))}
      />
    </>
  );
}

function cellsOf(context: ChartContext, { from, to, imprisoned, released }: Step) {
  const { view, locale } = context;
  const t = translator(locale);
  const flow = (value: number | null) =>
    value === null ? <span className="absent">{t("chart.not_published")}</span> : signed(value, locale);
  const href = address(locale, "/change", view, { publisher: to.publisher, from: from.id, to: to.id });
  return [
    <a key="step" href={href}>
      {stepDates(from, to, context)}
    </a>,
    withReview(quantityOf(from, locale), "cell", [from], locale),
    flow(imprisoned),
    flow(released === null ? null : 0 - released),
    withReview(quantityOf(to, locale), "cell", [to], locale),
  ];
}
