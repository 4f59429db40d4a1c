import type { Metadata } from "next";
import { logMetadata } from "@/app/_public/log/log-metadata";
import { LogPage } from "@/app/_public/log/log-page";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return logMetadata(params, "updates");
}

export default async function UpdatesPage({ params }: ViewParams) {
  return <LogPage {...(await readParams(params))} name="updates" query={{}} />;
}
