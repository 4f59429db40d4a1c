import type { ChartContext } from "@/domain/charts/chart-context";
import { countHref } from "@/domain/charts/hrefs";
import { figureOf } from "@/domain/figures/figure-of";
import { conflictsOf, coverageOf } from "@/domain/figures/known-gaps";
import { sentenceOf } from "@/domain/figures/sentence";
import { translator } from "@/messages/translator";

/** Known gaps and contradictions, computed from the figures themselves. */
export function AboutGaps({ context }: { context: ChartContext }) {
  const { ledger, locale } = context;
  const t = translator(locale);
  const { leadPublisher } = ledger.settings;
  const lead = ledger.publishers.get(leadPublisher)?.[locale === "es" ? "shortEs" : "shortEn"] ?? leadPublisher;
  const conflicts = conflictsOf(ledger.counts);
  return (
    <>
      <h2 id="gaps">{t("about.gaps")}</h2>
      <p>{t("about.gaps_lead", { publisher: lead })}</p>
      <ul className="prose">
        {coverageOf(ledger.counts, leadPublisher).map(({ dimension, given, of }) => (
          <li key={dimension}>{t("about.gap", { what: t(`dimension.${dimension}`), given, of })}</li>
        ))}
      </ul>
      <h2 id="conflicts">{t("about.conflicts")}</h2>
      <p>{t("about.conflicts_lead", { count: conflicts.length })}</p>
      <ul className="prose">
        {conflicts.map((figures) => (
          <li key={figures[0]?.id}>
            {figures.map((count) => (
              <p key={count.id}>
                <a href={countHref(context, count.id)}>{sentenceOf(figureOf(count, ledger.publishers), locale)}</a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
