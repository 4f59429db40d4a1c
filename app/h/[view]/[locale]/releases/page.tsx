import type { Metadata } from "next";
import { ReleasesList } from "@/app/_public/releases/releases-list";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { listMetadata } from "@/app/_public/site/page-metadata";
import { releaseListQuery } from "@/domain/queries/releases-query";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return listMetadata(params);
}

export default async function ReleasesPage({ params }: ViewParams) {
  return <ReleasesList {...(await readParams(params))} query={releaseListQuery.parse({})} />;
}
