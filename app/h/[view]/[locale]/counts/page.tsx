import type { Metadata } from "next";
import { countsMetadata } from "@/app/_public/counts/count-metadata";
import { CountsList } from "@/app/_public/counts/counts-list";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { countListQuery } from "@/domain/queries/counts-query";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return countsMetadata(params);
}

export default async function CountsPage({ params }: ViewParams) {
  return <CountsList {...(await readParams(params))} query={countListQuery.parse({})} />;
}
