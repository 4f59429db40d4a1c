import type { Metadata } from "next";
import { readParams } from "@/app/_public/site/page-context";
import { releaseMetadata } from "@/app/[locale]/releases/_parts/release-metadata";
import { ReleasePage } from "@/app/[locale]/releases/[number]/_parts/release-page";

type Props = { params: Promise<{ locale: string; number: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return releaseMetadata(params);
}

export default async function RecordPage({ params }: Props) {
  return <ReleasePage {...(await readParams(params))} number={Number((await params).number)} />;
}
