import type { Metadata } from "next";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { findAll } from "@/app/[locale]/search/_parts/find-all";
import { SearchPage } from "@/app/[locale]/search/_parts/search-page";
import { searchQuery } from "@/domain/addresses/search-query";
import { translator } from "@/messages/translator";

/** The title never contains the searched text: browsers keep titles, and messengers show them. */
export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  return metadataOf({
    view,
    locale,
    path: "/search",
    title: t("search.title"),
    sentence: t("search.lead"),
    mayName: true,
  });
}

export default async function SearchRoute({ params, searchParams }: LocaleParams & SearchParams) {
  const { q = "" } = await readQuery(searchQuery, searchParams);
  const { view, locale } = await readParams(params);
  const context = readChartContext(view, locale);
  const found = q.trim() === "" ? null : await findAll(context, q);
  return <SearchPage context={context} text={q} found={found} />;
}
