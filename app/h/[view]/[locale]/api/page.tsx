import type { Metadata } from "next";
import { ApiPage } from "@/app/_public/machines/api-page";
import { apiMetadata } from "@/app/_public/machines/machine-metadata";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return apiMetadata(params);
}

export default async function ApiDocumentationPage({ params }: ViewParams) {
  return <ApiPage {...(await readParams(params))} />;
}
