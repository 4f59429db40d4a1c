import type { Metadata } from "next";
import { About } from "@/app/_public/about/about";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { aboutMetadata } from "@/app/_public/site/page-metadata";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return aboutMetadata(params);
}

export default async function AboutPage({ params }: LocaleParams) {
  return <About {...(await readParams(params))} />;
}
