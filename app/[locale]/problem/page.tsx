import type { Metadata } from "next";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { ProblemPage } from "@/app/_public/site/problem-page";
import type { SearchParams } from "@/app/_public/site/read-query";

export const metadata: Metadata = { robots: { index: false } };

export default async function AddressProblemPage({ params, searchParams }: LocaleParams & SearchParams) {
  const told = Object.entries(await searchParams).map(([name, value]) => [
    name,
    typeof value === "string" ? value : undefined,
  ]);
  return <ProblemPage {...(await readParams(params))} told={Object.fromEntries(told)} />;
}
