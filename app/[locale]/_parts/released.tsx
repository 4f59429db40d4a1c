import { address } from "@/app/_public/site/address";
import type { ChartContext } from "@/domain/charts/chart-context";
import { headlineFigures } from "@/domain/figures/headlines";
import { translator } from "@/messages/translator";
import { TracedFigure } from "./traced-figure";

/** The number of releases as verified and as announced, each with its window, date and publisher. */
export function Released({ context }: { context: ChartContext }) {
  const { ledger, locale, view } = context;
  const t = translator(locale);
  const { verified, announced } = headlineFigures(ledger);
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
