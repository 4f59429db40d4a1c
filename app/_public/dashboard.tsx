import { ChartFigure } from "@/components/charts/chart-figure";
import { SwitchLinks } from "@/components/ui/switch-links";
import { announcedVsVerified } from "@/domain/charts/announced-vs-verified";
import { type ChartContext, populations } from "@/domain/charts/chart-context";
import { detainedVsReleased, periods } from "@/domain/charts/detained-vs-released";
import { loggedByNationality } from "@/domain/charts/logged-by-nationality";
import { nationalityOverTime } from "@/domain/charts/nationality-over-time";
import type { DashboardQuery } from "@/domain/queries/public-pages";
import { translator } from "@/messages/translator";
import { address } from "./address";
import { chartLabels } from "./chart-labels";
import { Countries } from "./countries";
import { Dataset } from "./dataset";
import { FirstScreen } from "./first-screen";
import { SiteFrame } from "./site-frame";

type Props = { context: ChartContext; query: Pick<DashboardQuery, "nationality" | "period" | "on"> };

/** The dashboard: the first screen's figures, then the charts, each with its table. */
export function Dashboard({ context, query }: Props) {
  const { view, locale } = context;
  const t = translator(locale);
  const labels = chartLabels(locale);
  const link = (change: Partial<Props["query"]>, anchor: string) =>
    `${address(locale, "", view, inAddress({ ...query, ...change }))}#${anchor}`;
  return (
    <SiteFrame view={view} locale={locale} path="" query={inAddress(query)}>
      <Dataset context={context} />
      <FirstScreen context={context} />
      <ChartFigure spec={detainedVsReleased(context, query.nationality, query.period)} labels={labels}>
        <SwitchLinks
          label={t("switch.nationality")}
          options={populations.map((population) => ({
            label: t(`switch.population.${population}`),
            href: link({ nationality: population }, "detained-vs-released"),
            current: population === query.nationality,
          }))}
        />
        <SwitchLinks
          label={t("switch.period_label")}
          options={periods.map((period) => ({
            label: t(`switch.period.${period}`),
            href: link({ period }, "detained-vs-released"),
            current: period === query.period,
          }))}
        />
      </ChartFigure>
      <ChartFigure spec={nationalityOverTime(context)} labels={labels} />
      <Countries context={context} on={query.on} linkTo={(on) => link({ on }, "nationality-countries")} />
      <ChartFigure spec={loggedByNationality(context)} labels={labels} />
      <ChartFigure spec={announcedVsVerified(context)} labels={labels} />
    </SiteFrame>
  );
}

/** The choices as an address carries them: a default is left out. */
function inAddress({ nationality, period, on }: Props["query"]) {
  return {
    nationality: nationality === "all" ? undefined : nationality,
    period: period === "recent" ? undefined : period,
    on,
  };
}
