import type { Metadata } from "next";
import { dataMetadata } from "@/app/_public/machines/machine-metadata";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { DataPage } from "@/app/[locale]/data/_parts/data-page";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return dataMetadata(params);
}

export default async function DownloadsPage({ params }: LocaleParams) {
  return <DataPage {...(await readParams(params))} />;
}
