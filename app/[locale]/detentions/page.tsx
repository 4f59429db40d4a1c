import type { Metadata } from "next";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { detentionListMetadata } from "@/app/[locale]/detentions/_parts/detention-metadata";
import { DetentionsList } from "@/app/[locale]/detentions/_parts/detentions-list";
import { detentionListQuery } from "@/domain/addresses/detentions-query";

export async function generateMetadata({ params, searchParams }: LocaleParams & SearchParams): Promise<Metadata> {
  return detentionListMetadata(params, await readQuery(detentionListQuery, searchParams));
}

export default async function DetentionsPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { at: _at, known: _known, ...query } = await readQuery(detentionListQuery, searchParams);
  return <DetentionsList {...(await readParams(params))} query={query} />;
}
