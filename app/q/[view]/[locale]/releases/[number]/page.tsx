import type { Metadata } from "next";
import { readParams } from "@/app/_public/page-context";
import { releaseMetadata } from "@/app/_public/page-metadata";
import { ReleasePage } from "@/app/_public/release-page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ view: string; locale: string; number: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return releaseMetadata(params);
}

export default async function RecordPage({ params }: Props) {
  return <ReleasePage {...(await readParams(params))} number={Number((await params).number)} />;
}
