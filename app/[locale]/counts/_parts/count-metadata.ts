import type { Metadata } from "next";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { publishedLedger } from "@/db/published/connection";
import { findCount } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import { figureOf } from "@/domain/figures/figure-of";
import { sentenceOf } from "@/domain/figures/sentence";
import { translator } from "@/messages/translator";

export async function countsMetadata(params: LocaleParams["params"]): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  return metadataOf({ view, locale, path: "/counts", title: t("counts.title"), sentence: t("counts.lead") });
}

/** For a withdrawn count, the metadata contain only its id. */
export async function countMetadata(params: Promise<{ locale: string; id: string }>): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const { id } = await params;
  const t = translator(locale);
  const db = publishedLedger();
  const count = findCount(db, view, id);
  const sentence = count ? sentenceOf(figureOf(count, readPublishers(db, view)), locale) : undefined;
  return metadataOf({ view, locale, path: `/counts/${id}`, title: t("count.title", { id }), sentence });
}
