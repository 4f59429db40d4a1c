import type { Metadata } from "next";
import { logMetadata } from "@/app/_public/log/log-metadata";
import { LogPage } from "@/app/_public/log/log-page";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { logQuery } from "@/domain/queries/log-query";

export const dynamic = "force-dynamic";

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return logMetadata(params, "corrections");
}

export default async function CorrectionsPage({ params, searchParams }: ViewParams & SearchParams) {
  const { before } = await readQuery(logQuery, searchParams);
  return <LogPage {...(await readParams(params))} name="corrections" query={{ before }} />;
}
