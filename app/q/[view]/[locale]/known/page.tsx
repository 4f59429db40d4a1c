import type { Metadata } from "next";
import { KnownPage } from "@/app/_public/log/known-page";
import { knownMetadata } from "@/app/_public/log/log-metadata";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { plainQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return knownMetadata(params);
}

export default async function AsKnownOnPage({ params, searchParams }: ViewParams & SearchParams) {
  const { at, known } = await readQuery(plainQuery, searchParams);
  return <KnownPage {...(await readParams(params))} asked={at !== undefined || known !== undefined} />;
}
