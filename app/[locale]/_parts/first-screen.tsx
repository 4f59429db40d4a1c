import { address } from "@/app/_public/site/address";
import type { ChartContext } from "@/domain/charts/chart-context";
import { headlineFigures } from "@/domain/figures/headlines";
import { sincePrevious, sincePreviousSentence } from "@/domain/figures/since-previous";
import { translator } from "@/messages/translator";
import { TracedFigure } from "./traced-figure";

/** How many are detained, with date, publisher and change, and how many of them are foreign or dual nationals. */
export function FirstScreen({ context }: { context: ChartContext }) {
  const { ledger, locale } = context;
  const t = translator(locale);
  const { detained, foreign_or_dual: foreignOrDual } = headlineFigures(ledger);
  return (
    <section aria-labelledby="today">
      <h1 id="today" className="visually-hidden">
        {t("site.heading")}
      </h1>
      {detained === null && <p>{t("chart.no_data")}</p>}
      <div className="figures">
        {detained && (
          <TracedFigure size="lead" figure={detained} context={context}>
            <Change context={context} />
          </TracedFigure>
        )}
        {foreignOrDual && <TracedFigure figure={foreignOrDual} context={context} />}
      </div>
    </section>
  );
}

/** The difference from the previous figure of the same series, and the page that explains it. */
function Change({ context }: { context: ChartContext }) {
  const { ledger, locale, view } = context;
  const change = sincePrevious(ledger);
  if (change === null) return null;
  const { from, to } = change;
  return (
    <p className="since-previous">
      {sincePreviousSentence(change, locale)}{" "}
      <a href={address(locale, "/change", view, { from: from.id, to: to.id })}>{translator(locale)("home.why")}</a>
    </p>
  );
}
