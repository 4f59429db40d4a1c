import type { Metadata } from "next";
import { detentionListMetadata } from "@/app/_public/detentions/detention-metadata";
import { DetentionsList } from "@/app/_public/detentions/detentions-list";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { detentionListQuery } from "@/domain/queries/detentions-query";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return detentionListMetadata(params);
}

export default async function DetentionsPage({ params }: ViewParams) {
  return <DetentionsList {...(await readParams(params))} query={detentionListQuery.parse({})} />;
}
