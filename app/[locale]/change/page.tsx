import type { Metadata } from "next";
import { ChangePage } from "@/app/_public/change/change";
import { changeMetadata } from "@/app/_public/change/change-metadata";
import { readChange } from "@/app/_public/change/change-params";
import type { LocaleParams } from "@/app/_public/site/page-context";
import type { SearchParams } from "@/app/_public/site/read-query";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return changeMetadata((await readChange(params)).context);
}

export default async function ChangePageAt({ params, searchParams }: LocaleParams & SearchParams) {
  return <ChangePage {...(await readChange(params, searchParams))} />;
}
