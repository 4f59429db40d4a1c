import type { Metadata } from "next";
import { ReleasesList } from "@/app/_public/releases/releases-list";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { listMetadata } from "@/app/_public/site/page-metadata";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { releaseListQuery } from "@/domain/queries/releases-query";

export const dynamic = "force-dynamic";

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return listMetadata(params);
}

export default async function ReleasesPage({ params, searchParams }: ViewParams & SearchParams) {
  const { at: _at, known: _known, ...query } = await readQuery(releaseListQuery, searchParams);
  return <ReleasesList {...(await readParams(params))} query={query} />;
}
