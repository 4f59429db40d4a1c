import type { Metadata } from "next";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { listMetadata } from "@/app/_public/site/page-metadata";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { ReleasesList } from "@/app/[locale]/releases/_parts/releases-list";
import { releaseListQuery } from "@/domain/addresses/releases-query";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return listMetadata(params);
}

export default async function ReleasesPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { at: _at, known: _known, ...query } = await readQuery(releaseListQuery, searchParams);
  return <ReleasesList {...(await readParams(params))} query={query} />;
}
