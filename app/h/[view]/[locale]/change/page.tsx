import type { Metadata } from "next";
import { ChangePage } from "@/app/_public/change/change";
import { changeMetadata } from "@/app/_public/change/change-metadata";
import { readChange } from "@/app/_public/change/change-params";
import type { ViewParams } from "@/app/_public/site/page-context";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return changeMetadata((await readChange(params)).context);
}

export default async function ChangePageAt({ params }: ViewParams) {
  return <ChangePage {...(await readChange(params))} />;
}
