import type { Metadata } from "next";
import { apiMetadata } from "@/app/_public/machines/machine-metadata";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { ApiPage } from "@/app/[locale]/api/_parts/api-page";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return apiMetadata(params);
}

export default async function ApiDocumentationPage({ params }: LocaleParams) {
  return <ApiPage {...(await readParams(params))} />;
}
