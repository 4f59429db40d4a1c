import type { Metadata } from "next";
import { knownMetadata } from "@/app/_public/log/log-metadata";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { KnownPage } from "@/app/[locale]/known/_parts/known-page";
import { plainQuery } from "@/domain/addresses/page-queries";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return knownMetadata(params);
}

export default async function AsKnownOnPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { at, known } = await readQuery(plainQuery, searchParams);
  return <KnownPage {...(await readParams(params))} isChosen={at !== undefined || known !== undefined} />;
}
