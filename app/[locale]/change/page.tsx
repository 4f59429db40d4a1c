import type { Metadata } from "next";
import type { LocaleParams } from "@/app/_public/site/page-context";
import type { SearchParams } from "@/app/_public/site/read-query";
import { ChangePage } from "@/app/[locale]/change/_parts/change";
import { changeMetadata } from "@/app/[locale]/change/_parts/change-metadata";
import { readChange } from "@/app/[locale]/change/_parts/change-params";

export async function generateMetadata({ params, searchParams }: LocaleParams & SearchParams): Promise<Metadata> {
  return changeMetadata(await readChange(params, searchParams));
}

export default async function ChangePageAt({ params, searchParams }: LocaleParams & SearchParams) {
  return <ChangePage {...(await readChange(params, searchParams))} />;
}
