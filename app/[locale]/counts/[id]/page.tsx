import type { Metadata } from "next";
import { countMetadata } from "@/app/_public/counts/count-metadata";
import { CountPage } from "@/app/_public/counts/count-page";
import { readParams } from "@/app/_public/site/page-context";

type Props = { params: Promise<{ locale: string; id: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return countMetadata(params);
}

export default async function RecordPage({ params }: Props) {
  return <CountPage {...(await readParams(params))} id={(await params).id} />;
}
