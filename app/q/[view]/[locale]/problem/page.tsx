import type { Metadata } from "next";
import { readParams, type ViewParams } from "@/app/_public/site/page-context";
import { ProblemPage } from "@/app/_public/site/problem-page";
import type { SearchParams } from "@/app/_public/site/read-query";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

export default async function AddressProblemPage({ params, searchParams }: ViewParams & SearchParams) {
  const told = Object.entries(await searchParams).map(([name, value]) => [
    name,
    typeof value === "string" ? value : undefined,
  ]);
  return <ProblemPage {...(await readParams(params))} told={Object.fromEntries(told)} />;
}
