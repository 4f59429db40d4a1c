import type { Metadata } from "next";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { listMetadata } from "@/app/[locale]/releases/_parts/release-metadata";
import { ReleasesList } from "@/app/[locale]/releases/_parts/releases-list";
import { releaseListQuery } from "@/domain/addresses/releases-query";

export async function generateMetadata({ params, searchParams }: LocaleParams & SearchParams): Promise<Metadata> {
  return listMetadata(params, await readQuery(releaseListQuery, searchParams));
}

export default async function ReleasesPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { at: _at, known: _known, ...query } = await readQuery(releaseListQuery, searchParams);
  return <ReleasesList {...(await readParams(params))} query={query} />;
}
