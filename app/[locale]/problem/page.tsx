import type { Metadata } from "next";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import type { SearchParams } from "@/app/_public/site/read-query";
import { ProblemPage } from "@/app/[locale]/problem/_parts/problem-page";

export const metadata: Metadata = { robots: { index: false } };

export default async function AddressProblemPage({ params, searchParams }: LocaleParams & SearchParams) {
  const query = Object.entries(await searchParams).map(([name, value]) => [
    name,
    typeof value === "string" ? value : undefined,
  ]);
  return <ProblemPage {...(await readParams(params))} query={Object.fromEntries(query)} />;
}
