import { chartActions } from "@/app/_public/charts/chart-actions";
import { chartLabels } from "@/app/_public/charts/chart-texts";
import { address } from "@/app/_public/site/address";
import { readEdition } from "@/app/_public/site/read-edition";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { ChartActions } from "@/components/charts/chart-actions";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Notice } from "@/components/ui/notice";
import { drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import { shortName } from "@/domain/charts/publisher-choice";
import { identityOf } from "@/domain/figures/change-sentence";
import { chosenChange } from "@/domain/figures/chosen-change";
import { translator } from "@/messages/translator";
import { ChangeForm } from "./change-form";
import { ChangeSteps } from "./change-steps";
import { ChangeWalk } from "./change-walk";

type Props = { context: ChartContext; query: Choices };

/**
 * Why the number changed between two counts of one series: a form to choose them, then sum, waterfall, table and
 * sentence.
 */
export function ChangePage({ context, query }: Props) {
  const { view, locale, ledger } = context;
  const t = translator(locale);
  const chosen = chosenChange(ledger.counts, ledger.settings.leadPublisher, query);
  const { found, publisher } = chosen;
  // The two counts in the order shown, so that files, embeds and links match the page.
  const shown = "from" in found ? { publisher, from: found.from.id, to: found.to.id } : query;
  const drawn = drawChart("change", context, shown);
  return (
    <SiteFrame view={view} locale={locale} path="/change" query={query}>
      <h1>{t("why.title")}</h1>
      <p>{t("why.lead")}</p>
      <ChangeForm context={context} chosen={chosen} query={query} />
      <p className="hint">{t("why.field.hint")}</p>
      {chosen.swapped && <Notice kind="info" title={t("why.swapped")} />}
      {chosen.replaced && (
        <Notice kind="info" title={t("why.replaced", { publisher: shortName(context, publisher) })} />
      )}
      {isAbsent(drawn) ? (
        <Notice kind={"problem" in found ? "error" : "info"} title={drawn.absent}>
          {drawn.nearest && (
            <p>
              <a href={address(locale, "/change", view, drawn.nearest.choices)}>{drawn.nearest.label}</a>
            </p>
          )}
        </Notice>
      ) : (
        <ChartFigure
          spec={drawn}
          labels={chartLabels(locale)}
          actions={<ChartActions {...chartActions(drawn, view, readEdition(view), shown)} />}
        >
          {"steps" in found && <p className="identity">{identityOf(found, locale)}</p>}
        </ChartFigure>
      )}
      {"steps" in found && (
        <>
          <ChangeWalk context={context} series={chosen.series} change={found} />
          <ChangeSteps context={context} change={found} />
        </>
      )}
    </SiteFrame>
  );
}
