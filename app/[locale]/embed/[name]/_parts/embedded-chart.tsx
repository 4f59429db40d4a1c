import { after } from "next/server";
import "@/components/style/public.css";
import { chartLabels } from "@/app/_public/charts/chart-texts";
import { address } from "@/app/_public/site/address";
import { readEdition } from "@/app/_public/site/read-edition";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Unhydrated } from "@/components/unhydrated/unhydrated";
import { type ChartName, drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import { isCurrent } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { ReportHeight } from "./report-height";

type Props = { context: ChartContext; name: ChartName; choices: Choices };

/** A chart for embedding on another site: the figure with its table and footer, and a link to its own page. */
export function EmbeddedChart({ context, name, choices }: Props) {
  const { view, locale } = context;
  const t = translator(locale);
  const edition = readEdition(view);
  const drawn = drawChart(name, context, choices);
  return (
    <Unhydrated afterResponse={after}>
      <main className="embedded">
        {isAbsent(drawn) ? (
          <section className="chart">
            <h1>{drawn.absent}</h1>
          </section>
        ) : (
          <ChartFigure spec={drawn} labels={chartLabels(locale)} heading="h1" />
        )}
        <p className="hint">
          <a href={address(locale, `/charts/${name}`, view, choices)} target="_blank" rel="noreferrer">
            {t("chart.open_full", { site: edition.title[locale] })}
          </a>
          {!isCurrent(view) && ` · ${t("site.past_title", { head: view.at, date: formatDate(edition.day, locale) })}`}
        </p>
      </main>
      <ReportHeight />
    </Unhydrated>
  );
}
