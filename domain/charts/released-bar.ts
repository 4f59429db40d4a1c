import { noteBeside } from "@/domain/figures/caveat";
import { factsOf } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { claimOf, quantityOf, sentenceOf } from "@/domain/figures/sentence";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { countHref } from "./hrefs";
import type { Bar } from "./spec";

/** Returns a publisher's number of releases as a bar, in the colour of how sure it is: announced, reported, verified. */
export function releasedBar(context: ChartContext, figure: Figure): Bar {
  const { locale } = context;
  const t = translator(locale);
  return {
    id: figure.count,
    label: figure.publisherName[locale],
    value: figure.value,
    valueLabel: figure.value === null ? t("figure.no_number") : quantityOf(figure, locale),
    detail: t("chart.announced_vs_verified.detail", {
      claim: t(`claim.${claimOf(figure.stance)}`),
      date: formatDate(figure.asOf, locale),
    }),
    tone: claimOf(figure.stance),
    text: [sentenceOf(figure, locale), noteBeside(figure, locale)].filter(Boolean).join(" "),
    href: countHref(context, figure.count),
    facts: factsOf(figure, locale),
  };
}
