import type { Metadata } from "next";
import { detentionFilterWords } from "@/app/_public/detentions/detention-fields";
import { filteredTitle, writtenFilter } from "@/app/_public/lists/filter-chips";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { publishedLedger } from "@/db/published/connection";
import { findDetention } from "@/db/published/detentions";
import { readFacilities, readPublicSettings } from "@/db/published/labels";
import type { DetentionListQuery } from "@/domain/addresses/detentions-query";
import { detentionSentence } from "@/domain/figures/detention-sentence";
import { translator } from "@/messages/translator";
import { detentionsFound } from "./detentions-found";

/** With filters: the filters in words, and how many detentions match. */
export async function detentionListMetadata(
  params: LocaleParams["params"],
  query: DetentionListQuery,
): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  const { page: _page, at: _at, known: _known, ...given } = query;
  const filter = writtenFilter(given);
  const db = publishedLedger();
  const labels = { facilities: readFacilities(db, view), settings: readPublicSettings(db, view) };
  const title = filteredTitle(t("detentions.title"), filter, detentionFilterWords(locale, labels), locale);
  const described = { view, locale, path: "/detentions", title, mayName: true };
  if (title === t("detentions.title")) return metadataOf({ ...described, sentence: t("detentions.lead") });
  return metadataOf({ ...described, query: filter, sentence: detentionsFound(view, locale, given).text });
}

/** For a withdrawn or hidden record, the metadata contain only its number. */
export async function detentionMetadata(params: Promise<{ locale: string; number: string }>): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const number = Number((await params).number);
  const t = translator(locale);
  const detention = findDetention(publishedLedger(), view, number);
  const sentence = detention && !("hidden" in detention) ? detentionSentence(detention, locale) : undefined;
  const title = t("detention.number", { number });
  return metadataOf({ view, locale, path: `/detentions/${number}`, title, sentence, mayName: true });
}
