import type { Metadata } from "next";
import { ApiPage } from "@/app/_public/machines/api-page";
import { apiMetadata } from "@/app/_public/machines/machine-metadata";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return apiMetadata(params);
}

export default async function ApiDocumentationPage({ params }: LocaleParams) {
  return <ApiPage {...(await readParams(params))} />;
}
