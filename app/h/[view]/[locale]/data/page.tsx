import type { Metadata } from "next";
import { DataPage } from "@/app/_public/machines/data-page";
import { dataMetadata } from "@/app/_public/machines/machine-metadata";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return dataMetadata(params);
}

export default async function DownloadsPage({ params }: ViewParams) {
  return <DataPage {...(await readParams(params))} />;
}
