import type { Metadata } from "next";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { aboutMetadata } from "@/app/_public/site/page-metadata";
import { About } from "@/app/[locale]/about/_parts/about";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return aboutMetadata(params);
}

export default async function AboutPage({ params }: LocaleParams) {
  return <About {...(await readParams(params))} />;
}
