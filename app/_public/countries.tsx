import { ChartFigure } from "@/components/charts/chart-figure";
import { Notice } from "@/components/ui/notice";
import { SwitchLinks } from "@/components/ui/switch-links";
import type { ChartContext } from "@/domain/charts/chart-context";
import {
  countsWithNationalities,
  nationalityCountries,
  nearestWithNationalities,
} from "@/domain/charts/nationality-countries";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { chartLabels } from "./chart-labels";

type Props = { context: ChartContext; on: string | undefined; linkTo: (on: string | undefined) => string };

/** The countries of one date, by default the newest published; another date says where the nearest one is. */
export function Countries({ context, on, linkTo }: Props) {
  const t = translator(context.locale);
  const dates = countsWithNationalities(context);
  const shown = on === undefined ? dates.at(-1) : dates.find((count) => count.asOf === on);
  const nearest = on === undefined || shown ? undefined : nearestWithNationalities(context, on);
  if (!shown && !nearest) return null;
  const options = dates.map((count) => ({
    label: formatDate(count.asOf, context.locale),
    href: linkTo(count.asOf),
    current: count === shown,
  }));
  if (shown) {
    return (
      <ChartFigure spec={nationalityCountries(context, shown)} labels={chartLabels(context.locale)}>
        <SwitchLinks label={t("switch.date")} options={options} />
      </ChartFigure>
    );
  }
  return (
    <section id="nationality-countries" className="chart">
      <h2>{t("chart.countries.title")}</h2>
      <Notice kind="info" title={t("chart.countries.absent", { date: formatDate(on ?? "", context.locale) })}>
        <p>
          <a href={linkTo(nearest?.asOf)}>
            {t("chart.countries.nearest", { date: formatDate(nearest?.asOf ?? "", context.locale) })}
          </a>
        </p>
      </Notice>
      <SwitchLinks label={t("switch.date")} options={options} />
    </section>
  );
}
