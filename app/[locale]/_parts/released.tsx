import { address } from "@/app/_public/site/address";
import type { ChartContext } from "@/domain/charts/chart-context";
import { announcedFigure, summaryOf } from "@/domain/figures/summary";
import { translator } from "@/messages/translator";
import { TracedFigure } from "./traced-figure";

/** How many were released, as verified beside announced, each with its window, date and publisher. */
export function Released({ context }: { context: ChartContext }) {
  const { ledger, locale, view } = context;
  const t = translator(locale);
  const { baseDate, leadPublisher } = ledger.settings;
  const summary = summaryOf(ledger);
  const verified = summary.released.find((figure) => figure.publisher === leadPublisher && figure.since === baseDate);
  const announced = announcedFigure(summary, baseDate);
  if (!(verified || announced)) return null;
  return (
    <section aria-labelledby="announced-vs-verified">
      <h2 id="announced-vs-verified">{t("home.released.title")}</h2>
      <div className="figures">
        {verified && <TracedFigure figure={verified} context={context} />}
        {announced && <TracedFigure figure={announced} context={context} />}
      </div>
      <p className="further">
        <a href={address(locale, "/charts/announced-vs-verified", view)}>{t("home.released.more")}</a>
      </p>
    </section>
  );
}
