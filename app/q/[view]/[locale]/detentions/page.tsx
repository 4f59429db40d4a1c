import type { Metadata } from "next";
import { detentionListMetadata } from "@/app/_public/detentions/detention-metadata";
import { DetentionsList } from "@/app/_public/detentions/detentions-list";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { detentionListQuery } from "@/domain/queries/detentions-query";

export const dynamic = "force-dynamic";

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return detentionListMetadata(params);
}

export default async function DetentionsPage({ params, searchParams }: ViewParams & SearchParams) {
  const { at: _at, known: _known, ...query } = await readQuery(detentionListQuery, searchParams);
  return <DetentionsList {...(await readParams(params))} query={query} />;
}
