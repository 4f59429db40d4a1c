import type { Metadata } from "next";
import { detentionMetadata } from "@/app/_public/detentions/detention-metadata";
import { DetentionPage } from "@/app/_public/detentions/detention-page";
import { readParams } from "@/app/_public/site/page-context";

type Props = { params: Promise<{ locale: string; number: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return detentionMetadata(params);
}

export default async function RecordPage({ params }: Props) {
  return <DetentionPage {...(await readParams(params))} number={Number((await params).number)} />;
}
