import type { Metadata } from "next";
import { readParams } from "@/app/_public/site/page-context";
import { detentionMetadata } from "@/app/[locale]/detentions/_parts/detention-metadata";
import { DetentionPage } from "@/app/[locale]/detentions/[number]/_parts/detention-page";

type Props = { params: Promise<{ locale: string; number: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return detentionMetadata(params);
}

export default async function RecordPage({ params }: Props) {
  return <DetentionPage {...(await readParams(params))} number={Number((await params).number)} />;
}
