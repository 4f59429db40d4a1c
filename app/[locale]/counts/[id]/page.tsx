import type { Metadata } from "next";
import { readParams } from "@/app/_public/site/page-context";
import { countMetadata } from "@/app/[locale]/counts/_parts/count-metadata";
import { CountPage } from "@/app/[locale]/counts/[id]/_parts/count-page";

type Props = { params: Promise<{ locale: string; id: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return countMetadata(params);
}

export default async function RecordPage({ params }: Props) {
  return <CountPage {...(await readParams(params))} id={(await params).id} />;
}
