import { ChartFigure } from "@/components/charts/chart-figure";
import { changeChart } from "@/domain/charts/change";
import type { ChartContext } from "@/domain/charts/chart-context";
import { identityOf } from "@/domain/figures/change-sentence";
import { chosenChange } from "@/domain/figures/chosen-change";
import { translator } from "@/messages/translator";
import { address } from "./address";
import { chartLabels } from "./chart-labels";

/** The lead publisher's newest change, with the way to every other; nothing where there is none yet. */
export function LatestChange({ context }: { context: ChartContext }) {
  const { view, locale, ledger } = context;
  const { found } = chosenChange(ledger.counts, ledger.settings.leadPublisher, {});
  if (!("steps" in found)) return null;
  return (
    <ChartFigure spec={changeChart(context, found)} labels={chartLabels(locale)}>
      <p className="identity">{identityOf(found, locale)}</p>
      <p>
        <a href={address(locale, "/change", view)}>{translator(locale)("why.more")}</a>
      </p>
    </ChartFigure>
  );
}
