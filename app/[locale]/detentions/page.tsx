import type { Metadata } from "next";
import { detentionListMetadata } from "@/app/_public/detentions/detention-metadata";
import { DetentionsList } from "@/app/_public/detentions/detentions-list";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { detentionListQuery } from "@/domain/addresses/detentions-query";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return detentionListMetadata(params);
}

export default async function DetentionsPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { at: _at, known: _known, ...query } = await readQuery(detentionListQuery, searchParams);
  return <DetentionsList {...(await readParams(params))} query={query} />;
}
