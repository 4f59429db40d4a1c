import type { Metadata } from "next";
import { logMetadata } from "@/app/_public/log/log-metadata";
import { LogPage } from "@/app/_public/log/log-page";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { logQuery } from "@/domain/addresses/log-query";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return logMetadata(params, "corrections");
}

export default async function CorrectionsPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { before } = await readQuery(logQuery, searchParams);
  return <LogPage {...(await readParams(params))} name="corrections" query={{ before }} />;
}
