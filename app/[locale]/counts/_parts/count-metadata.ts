import type { Metadata } from "next";
import { countFilterWords } from "@/app/_public/counts/count-fields";
import { filteredTitle, writtenFilter } from "@/app/_public/lists/filter-chips";
import { describedCard } from "@/app/_public/site/described-card";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { publishedLedger } from "@/db/published/connection";
import { findCount, listCounts } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import type { CountListQuery } from "@/domain/addresses/counts-query";
import { figureOf } from "@/domain/figures/figure-of";
import { figureTitle } from "@/domain/figures/figure-title";
import { sentenceOf } from "@/domain/figures/sentence";
import { translator } from "@/messages/translator";
import { countsFound } from "./counts-found";

/** With filters: the filters in words, how many figures match, the newest of them, and its card. */
export async function countsMetadata(params: LocaleParams["params"], query: CountListQuery): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  const { page: _page, at: _at, known: _known, ...given } = query;
  const filter = writtenFilter(given);
  const [db, publishers] = [publishedLedger(), readPublishers(publishedLedger(), view)];
  const title = filteredTitle(t("counts.title"), filter, countFilterWords(locale, publishers), locale);
  const described = { view, locale, path: "/counts", title };
  if (title === t("counts.title")) return metadataOf({ ...described, sentence: t("counts.lead") });
  const { text } = countsFound(view, locale, given);
  const [newest] = listCounts(db, view, { ...given, sort: "newest", after: undefined, limit: 1 });
  if (!newest) return metadataOf({ ...described, query: filter, sentence: `${text} ${t("counts.none")}` });
  const sentence = sentenceOf(figureOf(newest, publishers), locale);
  return metadataOf({
    ...described,
    query: filter,
    sentence: t("counts.newest", { found: text, sentence }),
    ...describedCard(`counts/${newest.id}`, readChartContext(view, locale)),
  });
}

/** The title is the figure's sentence. For a withdrawn count, the metadata contain nothing of it. */
export async function countMetadata(params: Promise<{ locale: string; id: string }>): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const { id } = await params;
  const t = translator(locale);
  const db = publishedLedger();
  const count = findCount(db, view, id);
  const described = { view, locale, path: `/counts/${id}` };
  if (!count) return metadataOf({ ...described, title: t("count.withdrawn"), sentence: undefined });
  const figure = figureOf(count, readPublishers(db, view));
  const sentence = sentenceOf(figure, locale);
  return metadataOf({
    ...described,
    title: figureTitle(figure, locale),
    sentence: count.source ? t("count.preview", { sentence, source: count.source.outlet }) : sentence,
    ...describedCard(`counts/${id}`, readChartContext(view, locale)),
  });
}
