import type { Metadata } from "next";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { countsMetadata } from "@/app/[locale]/counts/_parts/count-metadata";
import { CountsList } from "@/app/[locale]/counts/_parts/counts-list";
import { countListQuery } from "@/domain/addresses/counts-query";

export async function generateMetadata({ params, searchParams }: LocaleParams & SearchParams): Promise<Metadata> {
  return countsMetadata(params, await readQuery(countListQuery, searchParams));
}

export default async function CountsPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { at: _at, known: _known, ...query } = await readQuery(countListQuery, searchParams);
  return <CountsList {...(await readParams(params))} query={query} />;
}
