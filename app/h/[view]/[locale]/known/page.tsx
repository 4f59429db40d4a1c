import type { Metadata } from "next";
import { KnownPage } from "@/app/_public/log/known-page";
import { knownMetadata } from "@/app/_public/log/log-metadata";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return knownMetadata(params);
}

export default async function AsKnownOnPage({ params }: ViewParams) {
  return <KnownPage {...(await readParams(params))} asked={false} />;
}
