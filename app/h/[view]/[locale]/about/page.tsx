import type { Metadata } from "next";
import { About } from "@/app/_public/about/about";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { aboutMetadata } from "@/app/_public/site/page-metadata";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return aboutMetadata(params);
}

export default async function AboutPage({ params }: ViewParams) {
  return <About {...(await readParams(params))} />;
}
